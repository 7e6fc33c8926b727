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

    private long remaining(String keys) {
        return Sql.count(database, "select count(*) from outbox where record_key like ?", keys);
    }
}
