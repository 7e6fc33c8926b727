package id.penghubung.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** SQL of the inbox table. */
@ApplicationScoped
class InboxTable {

    private static final String INSERT_NEW = """
            with noted as (%s)
            insert into inbox (consumer, event_id) select ?, id from unnest(?) as id
            on conflict do nothing returning event_id
            """.formatted(PositionTable.UPSERT);

    private final DataSource database;

    InboxTable(DataSource database) {
        this.database = database;
    }

    /**
     * Records, in the current transaction and one statement, the events as applied and the position up to which the
     * consumer has read. Returns the ids that were not recorded before.
     */
    Set<UUID> insertNew(String consumer, List<UUID> events, Positions positions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT_NEW)) {
            PositionTable.bind(statement, consumer, positions);
            statement.setString(6, consumer);
            statement.setArray(7, connection.createArrayOf("uuid", events.toArray()));
            Set<UUID> newIds = HashSet.newHashSet(events.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    newIds.add(rows.getObject(1, UUID.class));
                }
            }
            return newIds;
        } catch (SQLException failure) {
            throw new InboxUnavailableException(failure);
        }
    }

    /** Deletes ids of events that Kafka no longer keeps and cannot deliver again; at most {@code limit} per call. */
    int deleteOlderThan(Duration age, int limit) {
        String sql = """
                delete from inbox where (consumer, event_id) in (
                    select consumer, event_id from inbox
                    where received_at < now() - make_interval(secs => ?) order by received_at limit ?)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, age.toSeconds());
            statement.setInt(2, limit);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new InboxUnavailableException(failure);
        }
    }

    /** Thrown if the inbox cannot be read or written; the cause contains the reason. */
    static final class InboxUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InboxUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
