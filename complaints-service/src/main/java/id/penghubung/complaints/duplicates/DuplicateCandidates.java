package id.penghubung.complaints.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * The public complaints that drafts are compared with and that can be supported. Whether one is still open follows from the complaint
 * itself.
 */
@ApplicationScoped
public class DuplicateCandidates {

    private final DuplicateCandidateTable table;

    DuplicateCandidates(DuplicateCandidateTable table) {
        this.table = table;
    }

    /** Adds a complaint with the title and text that the coordinator has cleared, or replaces them, within the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(UUID complaintId, String title, String text) {
        table.publish(complaintId, title, text);
    }

    /** Removes a complaint whose clearance has ended, within the caller's transaction. Nobody can support it any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID complaintId) {
        table.remove(complaintId);
    }
}
