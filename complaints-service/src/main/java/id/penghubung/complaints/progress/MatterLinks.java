package id.penghubung.complaints.progress;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.MatterLinkRepository;
import id.penghubung.events.MatterComplaintsLinked;
import id.penghubung.events.MatterExclusionsChanged;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Applies the links of matters of the Ombudsman with complaints, which decide what the liaison may read. Events that arrive late,
 * such as those sent again from the dead letters, change nothing that a later one has set.
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
        Map<UUID, Complaint> concerned = complaints.lockAll(complaintsOf(events));
        for (ReceivedEvent event : events) {
            switch (event.data()) {
                case MatterComplaintsLinked linked -> apply(linked, event.aggregateVersion(), concerned);
                case MatterExclusionsChanged changed -> apply(changed, event.aggregateVersion(), concerned);
                default -> throw new IllegalStateException("Unexpected event " + event.type());
            }
        }
    }

    /** A later state of the matter says whether these complaints are still linked. */
    private void apply(MatterComplaintsLinked linked, long version, Map<UUID, Complaint> concerned) {
        if (links.versionOf(linked.matterId()) < version) {
            link(concerned, linked.complaintIds(), linked.linkedAt());
        }
    }

    private void apply(MatterExclusionsChanged changed, long version, Map<UUID, Complaint> concerned) {
        if (links.advance(changed.matterId(), version)) {
            link(concerned, changed.complaintIds(), changed.changedAt());
            links.replace(changed.matterId(), changed.complaintIds(), changed.excludedReaders())
                    .forEach(id -> find(concerned, id).unlinkFromMatters());
        }
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
                default -> throw new IllegalStateException("Unexpected event " + event.type());
            }
        }
        ids.addAll(links.complaintsOf(changedMatters));
        return ids;
    }

    private static void link(Map<UUID, Complaint> concerned, Collection<UUID> ids, Instant at) {
        ids.forEach(id -> find(concerned, id).linkToMatter(at));
    }

    private static Complaint find(Map<UUID, Complaint> concerned, UUID id) {
        Complaint complaint = concerned.get(id);
        if (complaint == null) {
            throw new IllegalStateException("There is no complaint " + id);
        }
        return complaint;
    }
}
