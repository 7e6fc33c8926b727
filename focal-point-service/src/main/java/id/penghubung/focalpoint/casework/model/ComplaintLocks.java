package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Locks of complaints, which make the events about one complaint take effect one after another: they come from different topics, and
 * without the lock neither transaction would see the changes of the other. A transaction locks complaints before their cases.
 */
@ApplicationScoped
public class ComplaintLocks {

    private final ComplaintLockTable table;

    ComplaintLocks(ComplaintLockTable table) {
        this.table = table;
    }

    /** Locks the complaints until the transaction ends. Waits for those that another transaction has locked. */
    public void lock(Collection<UUID> complaintIds) {
        table.lock(keysOf(complaintIds));
    }

    /** Locks those of the complaints that no other transaction has locked, until the transaction ends. */
    public Set<UUID> tryLock(Collection<UUID> complaintIds) {
        Set<Long> locked = new HashSet<>(table.tryLock(keysOf(complaintIds)));
        Set<UUID> complaints = new HashSet<>(complaintIds);
        complaints.removeIf(id -> !locked.contains(keyOf(id)));
        return complaints;
    }

    /** Returns the keys of the locks of complaints in a fixed order, which prevents deadlocks. */
    public static SqlArray keysOf(Collection<UUID> complaintIds) {
        return new SqlArray(
                "bigint",
                complaintIds.stream()
                        .map(ComplaintLocks::keyOf)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static long keyOf(UUID complaintId) {
        return complaintId.getMostSignificantBits() ^ complaintId.getLeastSignificantBits();
    }
}
