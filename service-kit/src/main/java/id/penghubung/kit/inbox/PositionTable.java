package id.penghubung.kit.inbox;

import id.penghubung.kit.inbox.Positions.Position;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** SQL of the positions up to which consumers have read. */
@ApplicationScoped
class PositionTable {

    /** Inserts or updates positions; the parameters are those of {@link #parameters}. */
    static final String UPSERT = """
            insert into inbox_position (consumer, topic, partition, next_offset, newest_timestamp)
            select ?, topic, partition, next_offset, newest_timestamp
            from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
                as read (topic, partition, next_offset, newest_timestamp)
            on conflict (consumer, topic, partition) do update
            set next_offset = excluded.next_offset,
                newest_timestamp = greatest(inbox_position.newest_timestamp, excluded.newest_timestamp)
            """;

    private final Jdbc jdbc;

    PositionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the parameters of {@link #UPSERT}, and after them those of a statement that contains it. */
    static Object[] parameters(String consumer, Positions positions, Object... following) {
        List<Position> sorted = positions.sorted();
        return Stream.concat(
                        Stream.of(
                                consumer,
                                SqlArray.texts(sorted.stream()
                                        .map(each -> each.partition().topic())
                                        .toList()),
                                new SqlArray(
                                        "int",
                                        sorted.stream()
                                                .map(each -> each.partition().partition())
                                                .toList()),
                                new SqlArray(
                                        "bigint",
                                        sorted.stream()
                                                .map(Position::nextOffset)
                                                .toList()),
                                new SqlArray(
                                        "bigint",
                                        sorted.stream()
                                                .map(Position::newestTimestamp)
                                                .toList())),
                        Stream.of(following))
                .toArray();
    }

    /** Stores positions after records that have no effect here. */
    void save(String consumer, Positions positions) {
        jdbc.update(UPSERT, parameters(consumer, positions));
    }

    /** Returns all positions of a consumer. */
    Map<TopicPartition, Position> findByConsumer(String consumer) {
        String sql = "select topic, partition, next_offset, newest_timestamp from inbox_position where consumer = ?";
        return jdbc.query(
                sql,
                rows -> {
                    Map<TopicPartition, Position> found = new HashMap<>();
                    while (rows.next()) {
                        TopicPartition partition = new TopicPartition(rows.getString(1), rows.getInt(2));
                        found.put(partition, new Position(partition, rows.getLong(3), rows.getLong(4)));
                    }
                    return found;
                },
                consumer);
    }
}
