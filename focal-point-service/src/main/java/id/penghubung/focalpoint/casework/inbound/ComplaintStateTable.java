package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** State of complaints across all their cases. Joins the transaction of the caller. */
@ApplicationScoped
class ComplaintStateTable {

    private final Jdbc jdbc;

    ComplaintStateTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Known state of a complaint.
     *
     * @param round number of its latest round here; 0 before the first
     * @param withdrawn true if the complaint is withdrawn
     */
    record ComplaintState(int round, boolean withdrawn) {
        static final ComplaintState UNKNOWN = new ComplaintState(0, false);
    }

    /**
     * Locks the complaints until the transaction ends, so that routing and withdrawal of the same complaint are
     * processed one after another. These events come from different topics and may be processed at the same time;
     * without the lock, neither transaction would see the changes of the other.
     */
    void lockComplaints(Collection<UUID> complaintIds) {
        jdbc.execute("select pg_advisory_xact_lock(key) from unnest(?) as key", locksOf(complaintIds));
    }

    /**
     * Locks the complaints like {@link #lockComplaints}, and then reads their states. The function does both, because a
     * single statement would read with a snapshot from before the lock, and miss the changes for which it waited.
     */
    Map<UUID, ComplaintState> lockAndRead(Collection<UUID> complaintIds) {
        return jdbc.query(
                "select id, round, withdrawn from lock_complaint_states(?, ?)",
                rows -> {
                    Map<UUID, ComplaintState> states = HashMap.newHashMap(complaintIds.size());
                    while (rows.next()) {
                        states.put(Columns.firstUuid(rows), new ComplaintState(rows.getInt(2), rows.getBoolean(3)));
                    }
                    return states;
                },
                locksOf(complaintIds),
                SqlArray.uuids(complaintIds));
    }

    void insertWithdrawn(Map<UUID, Instant> withdrawals) {
        String sql = "insert into withdrawn_complaint (complaint_id, withdrawn_at) select * from unnest(?, ?)"
                + " on conflict do nothing";
        List<Map.Entry<UUID, Instant>> rows = List.copyOf(withdrawals.entrySet());
        jdbc.update(
                sql,
                SqlArray.uuids(rows.stream().map(Map.Entry::getKey).toList()),
                new SqlArray(
                        "timestamptz", rows.stream().map(Map.Entry::getValue).toList()));
    }

    /** Returns the advisory locks of the complaints in a fixed order, which prevents deadlocks. */
    private static SqlArray locksOf(Collection<UUID> complaintIds) {
        return new SqlArray(
                "bigint",
                complaintIds.stream()
                        .map(id -> id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
