package id.penghubung.kit.inbox;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** SQL of the inbox table. */
@ApplicationScoped
class InboxTable {

    private static final String INSERT_NEW = """
            with noted as (%s)
            insert into inbox (consumer, event_id) select ?, id from unnest(?) as id
            on conflict do nothing returning event_id
            """.formatted(PositionTable.UPSERT);

    private final Jdbc jdbc;

    InboxTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records, in the current transaction and one statement, the events as applied and the position up to which the
     * consumer has read. Returns the ids that were not recorded before.
     */
    Set<UUID> insertNew(String consumer, List<UUID> events, Positions positions) {
        return jdbc.query(
                INSERT_NEW,
                rows -> {
                    Set<UUID> newIds = HashSet.newHashSet(events.size());
                    while (rows.next()) {
                        newIds.add(Columns.firstUuid(rows));
                    }
                    return newIds;
                },
                PositionTable.parameters(consumer, positions, consumer, SqlArray.uuids(events)));
    }

    /** Deletes ids of events that Kafka no longer keeps and cannot deliver again; at most {@code limit} per call. */
    int deleteOlderThan(Duration age, int limit) {
        return jdbc.update("""
                delete from inbox where (consumer, event_id) in (
                    select consumer, event_id from inbox
                    where received_at < now() - make_interval(secs => ?) order by received_at limit ?)
                """, age, limit);
    }
}
