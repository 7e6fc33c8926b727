package id.penghubung.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Stores new complaints with two statements: one for the complaint, and one for what refers to it. */
@ApplicationScoped
public class NewComplaints {

    private final ComplaintRepository complaints;
    private final NewComplaintTable table;

    NewComplaints(ComplaintRepository complaints, NewComplaintTable table) {
        this.complaints = complaints;
        this.table = table;
    }

    /**
     * Stores a complaint.
     *
     * @param first the first entry of its timeline
     * @param identity the identity of its reporter; null if there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(Complaint complaint, TimelineEntry first, @Nullable ReporterIdentity identity) {
        // The other rows refer to that of the complaint.
        complaints.persistAndFlush(complaint);
        table.insert(first, identity);
    }
}
