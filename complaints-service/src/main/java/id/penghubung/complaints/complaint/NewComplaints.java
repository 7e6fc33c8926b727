package id.penghubung.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Stores new complaints, each with what refers to it in one statement. */
@ApplicationScoped
public class NewComplaints {

    private final NewComplaintTable table;

    NewComplaints(NewComplaintTable table) {
        this.table = table;
    }

    /**
     * Stores a complaint. It is no entity of the caller's transaction: changes of it would not be stored.
     *
     * @param first the first entry of its timeline
     * @param identity the identity of its reporter; null if there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(Complaint complaint, TimelineEntry first, @Nullable ReporterIdentity identity) {
        table.insert(complaint, first, identity);
    }
}
