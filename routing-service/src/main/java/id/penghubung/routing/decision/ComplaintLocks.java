package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Locks of complaints, which make the events about one complaint take effect one after another, also in two transactions of two replicas.
 * A complaint with a routing is locked by the row of the routing. One without has a lock of its id: its submission and its end would
 * otherwise each not see what the other stores, and the complaint would come back after its end.
 *
 * <p>Submissions take the lock of the id before they read, in one statement with the look-up. Other events take it only if they find no
 * routing, which is rare, and then look again.
 */
@ApplicationScoped
class ComplaintLocks {

    private final EndedComplaintTable ended;
    private final ComplaintRoutingRepository routings;

    ComplaintLocks(EndedComplaintTable ended, ComplaintRoutingRepository routings) {
        this.ended = ended;
        this.routings = routings;
    }

    /**
     * Locks the complaints of these events until the transaction ends, waits for other transactions that have locked them, and reads what
     * is known of them.
     */
    Locked lock(Collection<ReceivedEvent> events, Function<ReceivedEvent, UUID> complaintId) {
        Set<UUID> submitted = new HashSet<>();
        Set<UUID> others = new HashSet<>();
        for (ReceivedEvent event : events) {
            (event.data() instanceof ComplaintSubmitted ? submitted : others).add(complaintId.apply(event));
        }
        others.removeAll(submitted);
        EndedComplaintTable.AtSubmission found =
                submitted.isEmpty() ? EndedComplaintTable.AtSubmission.OF_NOTHING : ended.lockSubmitted(submitted);
        Locked locked = new Locked(new HashMap<>(), new HashSet<>(), found.ruleSet());
        for (EndedComplaintTable.Known known : found.known()) {
            (known.routed() ? others : locked.ended()).add(known.complaintId());
        }
        addRoutings(others, locked);
        others.removeAll(locked.routings().keySet());
        if (!others.isEmpty()) {
            ended.lock(others);
            addRoutings(others, locked);
        }
        return locked;
    }

    private void addRoutings(Set<UUID> complaintIds, Locked locked) {
        if (!complaintIds.isEmpty()) {
            locked.routings().putAll(routings.lockAll(complaintIds));
        }
    }

    /**
     * The complaints that are locked, as far as they are known. The collections can be changed.
     *
     * @param routings their routings
     * @param ended those that are submitted now, and have ended before or were classified before
     * @param ruleSet id of the rule set in force; empty if none is submitted, or before the first start has ended
     */
    record Locked(Map<UUID, ComplaintRouting> routings, Set<UUID> ended, Optional<UUID> ruleSet) {}
}
