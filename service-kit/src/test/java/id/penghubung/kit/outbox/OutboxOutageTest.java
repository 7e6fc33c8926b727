package id.penghubung.kit.outbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.Outages;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxOutageTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @Inject
    Outbox outbox;

    @Inject
    EventProducer producer;

    @Inject
    DataSource database;

    /** Time for which the database must answer before the next test: its connections break when it is killed. */
    private Duration stable = Duration.ZERO;

    @AfterEach
    void restoreBackends() {
        Outages.end();
        await().ignoreExceptions().during(stable).atMost(LONG).until(() -> Sql.count(database, "select 1") == 1);
    }

    @Test
    void shouldLoseNoEventWhileKafkaIsStopped() {
        NumberedEvents events = new NumberedEvents(NoteService.TOPIC, "stopped", 40);
        events.publish(outbox, 1, 3);
        Outages.stopKafka();

        events.publish(outbox, 4, 8);
        assertThat(remaining("stopped-%")).isPositive();
        Outages.startKafka();
        events.publish(outbox, 9, 10);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(remaining("stopped-%")).isZero());
        assertThat(events.received()).isEqualTo(events.expected(10));
        assertThat(parked("stopped-%")).isZero();
    }

    @Test
    void shouldContinueAfterKafkaWasKilledDuringBatch() {
        NumberedEvents events = new NumberedEvents(NoteService.TOPIC, "killed", 200);
        events.publish(outbox, 1, 5);
        Outages.killKafka();
        events.publish(outbox, 6, 10);
        Outages.startKafka();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(remaining("killed-%")).isZero());
        assertThat(events.received()).isEqualTo(events.expected(10));
    }

    @Test
    void shouldContinueAfterDatabaseOutage() {
        NumberedEvents events = new NumberedEvents(NoteService.TOPIC, "databaseless", 100);
        events.publish(outbox, 1, 5);
        stable = Duration.ofSeconds(2);
        Outages.killPostgres();
        Outages.startPostgres();

        await().ignoreExceptions()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(remaining("databaseless-%")).isZero());
        assertThat(events.received()).isEqualTo(events.expected(5));
    }

    @Test
    void shouldReplaceBrokenProducerWithoutParkingEvents() {
        NumberedEvents events = new NumberedEvents(NoteService.TOPIC, "broken", 50);
        events.publish(outbox, 1, 1);
        producer.get().close(Duration.ZERO);
        events.publish(outbox, 2, 3);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(remaining("broken-%")).isZero());
        assertThat(events.received()).isEqualTo(events.expected(3));
    }

    private long remaining(String keys) {
        return Sql.count(database, "select count(*) from outbox where record_key like ?", keys);
    }

    private long parked(String keys) {
        return Sql.count(
                database, "select count(*) from outbox where parked_at is not null and record_key like ?", keys);
    }
}
