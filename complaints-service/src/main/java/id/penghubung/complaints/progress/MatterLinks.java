package id.penghubung.complaints.progress;

import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.MatterLinkRepository;
import id.penghubung.events.MatterClosed;
import id.penghubung.events.MatterComplaintsLinked;
import id.penghubung.events.MatterExclusionsChanged;
import id.penghubung.events.MatterMoved;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Applies the links of matters of the Ombudsman with complaints, which decide what the liaison may read, and the closing of matters,
 * after which their complaints may be erased. Events that arrive late, such as those sent again from the dead letters, change nothing
 * that a later one has set.
 */
@ApplicationScoped
class MatterLinks {

    private final ComplaintRepository complaints;
    private final MatterLinkRepository links;

    MatterLinks(ComplaintRepository complaints, MatterLinkRepository links) {
        this.complaints = complaints;
        this.links = links;
    }

    void apply(List<ReceivedEvent> events) {
        LockedComplaints concerned = LockedComplaints.of(complaintsOf(events), complaints);
        Map<UUID, Long> versions = links.versionsOf(mattersOf(events));
        for (ReceivedEvent event : events) {
            long version = event.aggregateVersion();
            switch (event.data()) {
                // A later state of the matter says whether these complaints are still linked.
                case MatterComplaintsLinked linked
                when versions.getOrDefault(linked.matterId(), 0L) < version ->
                    link(concerned, linked.complaintIds(), linked.linkedAt());
                case MatterExclusionsChanged changed
                when versions.getOrDefault(changed.matterId(), 0L) < version -> {
                    apply(changed, version, concerned);
                    versions.put(changed.matterId(), version);
                }
                case MatterMoved moved -> links.setClosed(moved.matterId(), false, version);
                case MatterClosed closed -> links.setClosed(closed.matterId(), true, version);
                default -> {
                    // A later state is stored already.
                }
            }
        }
    }

    private void apply(MatterExclusionsChanged changed, long version, LockedComplaints concerned) {
        if (links.advance(changed.matterId(), version)) {
            link(concerned, changed.complaintIds(), changed.changedAt());
            links.replace(changed.matterId(), changed.complaintIds(), changed.excludedReaders())
                    .forEach(id -> concerned.required(id).unlinkFromMatters());
        }
    }

    private static Set<UUID> mattersOf(List<ReceivedEvent> events) {
        return events.stream()
                .map(event -> switch (event.data()) {
                    case MatterComplaintsLinked linked -> linked.matterId();
                    case MatterExclusionsChanged changed -> changed.matterId();
                    case MatterMoved moved -> moved.matterId();
                    case MatterClosed closed -> closed.matterId();
                    default -> throw new IllegalStateException("Unexpected event " + event.type());
                })
                .collect(Collectors.toSet());
    }

    /** Returns also those that were linked before: a batch locks all its complaints at once, in one order. */
    private Set<UUID> complaintsOf(List<ReceivedEvent> events) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> changedMatters = new HashSet<>();
        for (ReceivedEvent event : events) {
            switch (event.data()) {
                case MatterComplaintsLinked linked -> ids.addAll(linked.complaintIds());
                case MatterExclusionsChanged changed -> {
                    ids.addAll(changed.complaintIds());
                    changedMatters.add(changed.matterId());
                }
                case MatterMoved ignored -> {}
                case MatterClosed ignored -> {}
                default -> throw new IllegalStateException("Unexpected event " + event.type());
            }
        }
        ids.addAll(links.complaintsOf(changedMatters));
        return ids;
    }

    private static void link(LockedComplaints concerned, Collection<UUID> ids, Instant at) {
        ids.forEach(id -> concerned.required(id).linkToMatter(at));
    }
}
