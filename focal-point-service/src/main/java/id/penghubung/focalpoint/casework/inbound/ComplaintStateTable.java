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
        List<Long> locks = complaintIds.stream()
                .map(id -> id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .distinct()
                .sorted()
                .toList();
        jdbc.execute("select pg_advisory_xact_lock(key) from unnest(?) as key", new SqlArray("bigint", locks));
    }

    Map<UUID, ComplaintState> statesOf(Collection<UUID> complaintIds) {
        String sql = """
                select known.id,
                       coalesce((select max(round) from agency_case where complaint_id = known.id), 0),
                       exists (select 1 from withdrawn_complaint where complaint_id = known.id)
                from unnest(?) as known (id)
                """;
        return jdbc.query(
                sql,
                rows -> {
                    Map<UUID, ComplaintState> states = HashMap.newHashMap(complaintIds.size());
                    while (rows.next()) {
                        states.put(Columns.firstUuid(rows), new ComplaintState(rows.getInt(2), rows.getBoolean(3)));
                    }
                    return states;
                },
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
}
