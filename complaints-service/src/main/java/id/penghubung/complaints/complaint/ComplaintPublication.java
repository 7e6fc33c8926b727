package id.penghubung.complaints.complaint;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.time.Instant;

/** The clearance of a complaint for the public, as its reporter sees it: an entry of the timeline for each change. */
public final class ComplaintPublication {

    private static final Text CLEARED = Text.of(
            "Ringkasan laporan ini, tanpa identitas pelapor, ditampilkan kepada umum.",
            "A summary of this complaint, without the identity of its reporter, is shown to the public.");

    private static final Text EDITED =
            Text.of("Ringkasan laporan ini untuk umum diperbaiki.", "The public summary of this complaint was edited.");

    private static final Text ENDED = Text.of(
            "Laporan ini tidak lagi ditampilkan kepada umum.", "This complaint is no longer shown to the public.");

    private final Complaint complaint;

    public ComplaintPublication(Complaint complaint) {
        this.complaint = complaint;
    }

    /**
     * Clears the complaint with an edited title and text.
     *
     * @throws ProblemException 409 if it is confidential, accuses staff, is not verified or erased, or was withdrawn or archived
     */
    public TimelineEntry clear(Instant at) {
        refuseUnlessPublic();
        return complaint.entry(at, Actor.COORDINATOR, null, CLEARED);
    }

    /**
     * Replaces the cleared title and text.
     *
     * @throws ProblemException 409 as for a clearance
     */
    public TimelineEntry edit(Instant at) {
        refuseUnlessPublic();
        return complaint.entry(at, Actor.COORDINATOR, null, EDITED);
    }

    /** Ends the clearance. */
    public TimelineEntry end(Instant at) {
        return complaint.entry(at, Actor.COORDINATOR, null, ENDED);
    }

    private void refuseUnlessPublic() {
        if (ComplaintMerge.isSecret(complaint)) {
            throw ComplaintProblem.SECRET_NOT_PUBLISHED.exception();
        }
        if (!complaint.verification().isDone()) {
            throw ComplaintProblem.NOT_VERIFIED.exception();
        }
        if (complaint.status() == ComplaintStatus.WITHDRAWN || complaint.status() == ComplaintStatus.ARCHIVED) {
            throw ComplaintProblem.COMPLAINT_ENDED.exception();
        }
    }
}
