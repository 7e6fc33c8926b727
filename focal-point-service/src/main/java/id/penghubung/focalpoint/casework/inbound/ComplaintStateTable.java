package id.penghubung.focalpoint.casework.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** State of complaints across all their cases. Joins the transaction of the caller. */
@ApplicationScoped
class ComplaintStateTable {

    private final DataSource database;

    ComplaintStateTable(DataSource database) {
        this.database = database;
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
        Long[] locks = complaintIds.stream()
                .map(id -> id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        run("select pg_advisory_xact_lock(key) from unnest(?) as key", (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("bigint", locks));
            return statement.execute();
        });
    }

    Map<UUID, ComplaintState> statesOf(Collection<UUID> complaintIds) {
        String sql = """
                select known.id,
                       coalesce((select max(round) from agency_case where complaint_id = known.id), 0),
                       exists (select 1 from withdrawn_complaint where complaint_id = known.id)
                from unnest(?) as known (id)
                """;
        return run(sql, (connection, statement) -> {
            statement.setArray(1, uuids(connection, complaintIds));
            Map<UUID, ComplaintState> states = HashMap.newHashMap(complaintIds.size());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    states.put(row.getObject(1, UUID.class), new ComplaintState(row.getInt(2), row.getBoolean(3)));
                }
            }
            return states;
        });
    }

    void insertWithdrawn(Map<UUID, Instant> withdrawals) {
        String sql = "insert into withdrawn_complaint (complaint_id, withdrawn_at) select * from unnest(?, ?)"
                + " on conflict do nothing";
        List<Map.Entry<UUID, Instant>> rows = List.copyOf(withdrawals.entrySet());
        run(sql, (connection, statement) -> {
            statement.setArray(
                    1, uuids(connection, rows.stream().map(Map.Entry::getKey).toList()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            rows.stream()
                                    .map(row -> Timestamp.from(row.getValue()))
                                    .toArray()));
            return statement.executeUpdate();
        });
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private <T> T run(String sql, StatementWork<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(connection, statement);
        } catch (SQLException failure) {
            throw new StateUnavailableException(failure);
        }
    }

    private interface StatementWork<T> {
        T with(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Failure to read or write the state; see the cause. */
    static final class StateUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StateUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
