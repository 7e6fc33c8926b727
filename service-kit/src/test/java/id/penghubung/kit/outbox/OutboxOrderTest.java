package id.penghubung.kit.outbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxOrderTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Test
    void shouldKeepOrderPerKeyWithTwoReplicas() {
        NumberedEvents events = new NumberedEvents(NoteService.TOPIC, "replicas", 300);
        try (AnotherReplica another = AnotherReplica.with(table, jdbc)) {
            events.publish(outbox, 1, 12);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(remaining("replicas-%")).isZero());
        }

        assertThat(events.received()).isEqualTo(events.expected(12));
        assertThat(events.deliveries())
                .as("each event is published by only one replica")
                .isEqualTo(300 * 12);
    }

    @Test
    void shouldNotDelayOtherKeysByBusyKey() {
        NumberedEvents quiet = new NumberedEvents(NoteService.TOPIC, "quiet", 20);
        NumberedEvents busy = new NumberedEvents(NoteService.TOPIC, "chatty", 1);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 1; number <= 1_500; number++) {
                outbox.publish(new OutgoingEvent(
                        "id.penghubung.counted.v1",
                        NoteService.TOPIC,
                        "chatty-0",
                        "chatty-0",
                        number,
                        Instant.now(),
                        Map.of()));
            }
        });
        quiet.publish(outbox, 1, 2);

        await().atMost(LONG).untilAsserted(() -> assertThat(quiet.received()).isEqualTo(quiet.expected(2)));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(remaining("chatty-%")).isZero());
        assertThat(busy.received()).isEqualTo(busy.expected(1_500));
    }

    /** The plan of a batch is kept, also from when the outbox was empty. */
    @Test
    void shouldReadOnlyABatchHoweverManyRowsWait() {
        String batch = "select count(*) from lock_and_read_outbox(7061936, '{paused}', 100)";
        QuarkusTransaction.begin();
        try {
            // Given
            jdbc.execute(batch);
            jdbc.update("""
                    insert into outbox (event_id, type, topic, record_key, subject, aggregate_version, occurred_at, body)
                    select gen_random_uuid(), 'many', 'many', 'many-' || n, 's', n, now(), '{}' from generate_series(1, 20000) n
                    """);
            RowsRead before = rowsRead();

            // When
            long read = jdbc.one(batch, row -> row.getLong(1));

            // Then
            assertThat(read).isEqualTo(100);
            RowsRead after = rowsRead();
            assertThat(after.wholeTables()).isEqualTo(before.wholeTables());
            assertThat(after.rows() - before.rows()).isLessThan(1_000);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Readings of the outbox by the present transaction: those of the whole table, and rows found by indexes. */
    private record RowsRead(long wholeTables, long rows) {}

    private RowsRead rowsRead() {
        return jdbc.one(
                "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relid = 'outbox'::regclass",
                row -> new RowsRead(row.getLong(1), row.getLong(2)));
    }

    private long remaining(String keys) {
        return Sql.count(database, "select count(*) from outbox where record_key like ?", keys);
    }
}
