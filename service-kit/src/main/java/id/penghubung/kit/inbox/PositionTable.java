package id.penghubung.kit.inbox;

import id.penghubung.kit.inbox.InboxTable.InboxUnavailableException;
import id.penghubung.kit.inbox.Positions.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** SQL of the positions up to which consumers have read. */
@ApplicationScoped
class PositionTable {

    /** Inserts or updates positions; the parameters are those of {@link #bind}. */
    static final String UPSERT = """
            insert into inbox_position (consumer, topic, partition, next_offset, newest_timestamp)
            select ?, topic, partition, next_offset, newest_timestamp
            from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
                as read (topic, partition, next_offset, newest_timestamp)
            on conflict (consumer, topic, partition) do update
            set next_offset = excluded.next_offset,
                newest_timestamp = greatest(inbox_position.newest_timestamp, excluded.newest_timestamp)
            """;

    private final DataSource database;

    PositionTable(DataSource database) {
        this.database = database;
    }

    /** Binds the first five parameters, which are those of {@link #UPSERT}. */
    static void bind(PreparedStatement statement, String consumer, Positions positions) throws SQLException {
        List<Position> sorted = positions.sorted();
        Connection connection = statement.getConnection();
        statement.setString(1, consumer);
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text",
                        sorted.stream().map(each -> each.partition().topic()).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "int",
                        sorted.stream()
                                .map(each -> each.partition().partition())
                                .toArray()));
        statement.setArray(
                4,
                connection.createArrayOf(
                        "bigint", sorted.stream().map(Position::nextOffset).toArray()));
        statement.setArray(
                5,
                connection.createArrayOf(
                        "bigint", sorted.stream().map(Position::newestTimestamp).toArray()));
    }

    /** Stores positions after records that have no effect here. */
    void save(String consumer, Positions positions) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            bind(statement, consumer, positions);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new InboxUnavailableException(failure);
        }
    }

    /** Returns all positions of a consumer. */
    Map<TopicPartition, Position> findByConsumer(String consumer) {
        String sql = "select topic, partition, next_offset, newest_timestamp from inbox_position where consumer = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            Map<TopicPartition, Position> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    TopicPartition partition = new TopicPartition(rows.getString(1), rows.getInt(2));
                    found.put(partition, new Position(partition, rows.getLong(3), rows.getLong(4)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new InboxUnavailableException(failure);
        }
    }
}
