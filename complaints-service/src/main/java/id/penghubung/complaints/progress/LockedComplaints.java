package id.penghubung.complaints.progress;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.complaints.complaint.ComplaintRepository;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The complaints of a batch of events, locked at once and in one order, so that two batches do not wait for each other. */
final class LockedComplaints {

    private final Map<UUID, Complaint> byId;

    private LockedComplaints(Map<UUID, Complaint> byId) {
        this.byId = byId;
    }

    static LockedComplaints of(Collection<UUID> ids, ComplaintRepository complaints) {
        return new LockedComplaints(complaints.lockAll(ids));
    }

    /** @throws IllegalStateException if there is no such complaint; the event is then not valid */
    Complaint required(UUID id) {
        Complaint complaint = byId.get(id);
        if (complaint == null) {
            throw new IllegalStateException("There is no complaint " + id);
        }
        return complaint;
    }
}
