package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintAction;
import id.penghubung.complaints.complaint.ComplaintEventPublisher;
import id.penghubung.complaints.complaint.ComplaintMerge;
import id.penghubung.complaints.complaint.TimelineRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends the merging of a complaint whose reporter does not accept the answer of its lead. */
@ApplicationScoped
public class EndMerging {

    private final MergeTable merges;
    private final TimelineRepository timeline;
    private final ComplaintEventPublisher events;
    private final Clock clock;

    EndMerging(MergeTable merges, TimelineRepository timeline, ComplaintEventPublisher events, Clock clock) {
        this.merges = merges;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets a complaint whose answer was disputed be routed on its own, if it is merged; otherwise nothing changes. Within the caller's
     * transaction, which has locked the complaint.
     */
    public void afterDispute(Complaint complaint) {
        if (merges.delete(complaint.id())) {
            ComplaintAction end = new ComplaintMerge(complaint).endWithDispute(clock.instant());
            timeline.persist(end.entry());
            events.publish(complaint, end.event(), end.entry().occurredAt());
        }
    }
}
