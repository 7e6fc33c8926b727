package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintActions;
import id.penghubung.complaints.complaint.ComplaintMerge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends the merging of a complaint whose reporter does not accept the answer of its lead. */
@ApplicationScoped
public class EndMerging {

    private final MergeTable merges;
    private final ComplaintActions actions;
    private final Clock clock;

    EndMerging(MergeTable merges, ComplaintActions actions, Clock clock) {
        this.merges = merges;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Lets a complaint whose answer was disputed be routed on its own, if it is merged; otherwise nothing changes. Within the caller's
     * transaction, which has locked the complaint.
     */
    public void afterDispute(Complaint complaint) {
        if (merges.delete(complaint.id())) {
            actions.store(complaint, new ComplaintMerge(complaint).endWithDispute(clock.instant()));
        }
    }
}
