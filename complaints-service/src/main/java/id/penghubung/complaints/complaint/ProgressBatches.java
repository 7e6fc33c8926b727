package id.penghubung.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Locks the complaints of a batch of events of other services, and stores what the events have changed, with the timeline entries, in one
 * statement. Joins the caller's transaction.
 */
@ApplicationScoped
public class ProgressBatches {

    private final ComplaintRepository complaints;
    private final ProgressTable table;

    ProgressBatches(ComplaintRepository complaints, ProgressTable table) {
        this.complaints = complaints;
        this.table = table;
    }

    /**
     * Locks complaints in the order of their ids, so that two batches do not wait for each other. A change of them is stored by
     * {@link #store} alone.
     */
    public ProgressBatch lock(Collection<UUID> ids) {
        return new ProgressBatch(complaints.lockAllDetached(ids));
    }

    /** Stores the changed complaints of a batch and its timeline entries. Complaints in which nothing has changed are not written. */
    public void store(ProgressBatch batch) {
        table.store(batch.changes(), batch.entries());
    }
}
