package id.penghubung.routing.decision;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.routing.runtime.RoutingSettings;
import id.penghubung.routing.runtime.TriageSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue of complaints that wait for a decision, due soonest first. A coordinator claims a complaint for a time, so that no other one
 * works on it; a claim ends by itself.
 */
@ApplicationScoped
public class TriageQueue {

    private final ComplaintRoutingRepository routings;
    private final TriageQueueTable table;
    private final RoutingEventPublisher events;
    private final TriageSettings settings;
    private final RoutingSettings routingSettings;
    private final Clock clock;

    TriageQueue(
            ComplaintRoutingRepository routings,
            TriageQueueTable table,
            RoutingEventPublisher events,
            TriageSettings settings,
            RoutingSettings routingSettings,
            Clock clock) {
        this.routings = routings;
        this.table = table;
        this.events = events;
        this.settings = settings;
        this.routingSettings = routingSettings;
        this.clock = clock;
    }

    /**
     * Returns complaints that wait for the coordinator, due soonest first; one more than {@code limit} if there is a next page.
     *
     * @param categoryCode category to filter by, or null
     * @param districtCode district to filter by, or null
     * @param after due date and id of the last complaint of the previous page
     */
    public List<TriageQueueEntry> page(
            @Nullable String categoryCode, @Nullable String districtCode, Optional<Cursor> after, int limit) {
        return table.page(categoryCode, districtCode, dueOf(after), idOf(after), limit);
    }

    /**
     * Returns complaints that wait for the regional secretary, due soonest first; one more than {@code limit} if there is a next page.
     *
     * @param withoutAccused agency of which no complaint is returned that accuses its staff, or null
     * @param after due date and id of the last complaint of the previous page
     */
    public List<TriageQueueEntry> secretaryPage(@Nullable String withoutAccused, Optional<Cursor> after, int limit) {
        return table.secretaryPage(withoutAccused, dueOf(after), idOf(after), limit);
    }

    /** Returns a complaint if it waits, for the coordinator or the regional secretary. */
    public Optional<TriageQueueEntry> find(UUID complaintId) {
        return table.find(complaintId);
    }

    /**
     * Claims the complaint that a coordinator is to decide next: one that this coordinator has claimed, or the one with the earliest due
     * date that nobody has claimed. The claim of the coordinator is renewed.
     *
     * @param categoryCode category to filter by, or null
     * @param districtCode district to filter by, or null
     * @param except complaints that the coordinator leaves aside
     */
    @Transactional
    public Optional<TriageQueueEntry> claimNext(
            Claimant claimant, @Nullable String categoryCode, @Nullable String districtCode, Collection<UUID> except) {
        Instant now = clock.instant();
        return table.lockOwn(claimant.account(), categoryCode, districtCode, except, now)
                .or(() -> table.lockUnclaimed(categoryCode, districtCode, except, now))
                .map(id -> claim(id, claimant));
    }

    /**
     * Claims a complaint, or renews the claim.
     *
     * @throws ProblemException 404 if the complaint is not known, 409 if it is not in triage, waits for the regional secretary or is
     *     claimed by another coordinator
     */
    @Transactional
    public TriageQueueEntry claim(UUID complaintId, Claimant claimant) {
        ComplaintRouting routing = lock(complaintId);
        Instant now = clock.instant();
        events.publish(routing.claim(claimant, now.plus(settings.claimTime()), now), routing, now);
        routings.flush();
        return table.find(complaintId).orElseThrow(ProblemException::notFound);
    }

    /**
     * Ends a claim. Without a claim nothing changes.
     *
     * @throws ProblemException 404 if the complaint is not known, 409 if it is not in triage, waits for the regional secretary or is
     *     claimed by another coordinator
     */
    @Transactional
    public void release(UUID complaintId, Claimant claimant) {
        ComplaintRouting routing = lock(complaintId);
        Instant now = clock.instant();
        if (routing.claim == null) {
            routing.requireDecidableBy(claimant.account(), now);
        } else {
            events.publish(routing.release(claimant.account(), now), routing, now);
        }
    }

    /** Counts the complaints that wait for the coordinator. */
    public int waiting() {
        return table.waiting();
    }

    /** Counts the complaints that have waited for the coordinator for a time, or whose decision is late. */
    public int old() {
        Instant now = clock.instant();
        return table.old(now.minus(settings.oldAfter()), now);
    }

    private ComplaintRouting lock(UUID complaintId) {
        ComplaintRouting routing = routings.lock(complaintId).orElseThrow(ProblemException::notFound);
        routing.keepFromAccusedSecretary(routingSettings.regionalSecretariat());
        return routing;
    }

    private static @Nullable Instant dueOf(Optional<Cursor> after) {
        return after.map(position -> position.instant(0)).orElse(null);
    }

    private static @Nullable UUID idOf(Optional<Cursor> after) {
        return after.map(position -> position.uuid(1)).orElse(null);
    }
}
