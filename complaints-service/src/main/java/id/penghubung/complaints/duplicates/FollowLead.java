package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.ComplaintMerge;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.complaint.TimelineRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets merged complaints follow their leads, within the caller's transaction: they take over the answer and close with the lead. If
 * the lead ends without an answer, or becomes secret, they are handled on their own again; no complaint is lost with another one.
 */
@ApplicationScoped
class FollowLead {

    private final ComplaintRepository complaints;
    private final TimelineRepository timeline;
    private final ComplaintEventPublisher events;
    private final MergeTable merges;
    private final Clock clock;

    FollowLead(
            ComplaintRepository complaints,
            TimelineRepository timeline,
            ComplaintEventPublisher events,
            MergeTable merges,
            Clock clock) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.events = events;
        this.merges = merges;
        this.clock = clock;
    }

    /** @param ids merged complaints that the caller has locked */
    void follow(List<UUID> ids) {
        Map<UUID, Complaint> locked = complaints.lockAll(ids);
        for (MergeTable.LeadChange change : merges.changes(ids)) {
            Complaint complaint = locked.get(change.complaintId());
            if (complaint != null) {
                follow(complaint, change);
            }
            merges.followed(change);
        }
        complaints.flush();
    }

    private void follow(Complaint complaint, MergeTable.LeadChange change) {
        boolean goesOn = !complaint.status().isFinal() && complaint.status() != ComplaintStatus.RESPONDED;
        if (change.hidden() || endedWithoutAnswer(change.status())) {
            if (goesOn) {
                merges.delete(complaint.id());
                ComplaintAction end = new ComplaintMerge(complaint).endWithLead(clock.instant());
                timeline.persist(end.entry());
                events.publish(complaint, end.event(), end.entry().occurredAt());
            }
        } else {
            timeline.persist(new ComplaintMerge(complaint).follow(change.status(), change.answer(), clock.instant()));
        }
    }

    private static boolean endedWithoutAnswer(ComplaintStatus lead) {
        return lead == ComplaintStatus.WITHDRAWN || lead == ComplaintStatus.ARCHIVED;
    }
}
