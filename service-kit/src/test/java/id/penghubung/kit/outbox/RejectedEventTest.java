package id.penghubung.kit.outbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RejectedEventTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOO_LARGE = "x".repeat(2_000_000);

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void deleteOutbox() {
        Sql.run(database, "delete from outbox");
    }

    @Test
    void shouldParkRejectedEventAndHoldLaterEventsOfKey() {
        String rejected = "rejected-" + UUID.randomUUID();
        String other = "other-" + UUID.randomUUID();
        publish(rejected, 1, NoteService.TOPIC, TOO_LARGE);
        publish(rejected, 2, NoteService.TOPIC, "small");
        publish(other, 1, NoteService.TOPIC, "small");

        await().atMost(LONG).untilAsserted(() -> assertThat(parked(rejected)).isOne());
        publish(rejected, 3, NoteService.TOPIC, "small");
        publish(other, 2, NoteService.TOPIC, "small");

        await().atMost(LONG).untilAsserted(() -> assertThat(versions(other)).containsExactly("1", "2"));
        assertThat(versions(rejected)).isEmpty();
        assertThat(Sql.count(database, "select attempts from outbox where record_key = ? and attempts > 0", rejected))
                .isEqualTo(3);
        assertThat(Sql.count(
                        database,
                        "select count(*) from outbox where record_key = ? and last_error = 'RecordTooLargeException'",
                        rejected))
                .isOne();
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(meters.get("outbox.parked").gauge().value()).isEqualTo(1));
    }

    @Test
    void shouldPublishHeldEventsAfterCorrection() {
        String key = "mended-" + UUID.randomUUID();
        publish(key, 1, NoteService.TOPIC, TOO_LARGE);
        publish(key, 2, NoteService.TOPIC, "small");
        await().atMost(LONG).untilAsserted(() -> assertThat(parked(key)).isOne());

        Sql.run(
                database,
                "update outbox set body = '{}', attempts = 0, parked_at = null where record_key = ? and attempts > 0",
                key);

        await().atMost(LONG).untilAsserted(() -> assertThat(versions(key)).containsExactly("1", "2"));
    }

    @Test
    void shouldNotDelayOtherTopicsByMissingTopic() {
        String nowhere = "nowhere-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 1; number <= 600; number++) {
                outbox.publish(event(nowhere + number, 1, "penghubung.kit-forgotten.v1", "small"));
            }
        });
        String other = "elsewhere-" + UUID.randomUUID();
        publish(other, 1, NoteService.TOPIC, "small");

        await().atMost(LONG).untilAsserted(() -> assertThat(versions(other)).containsExactly("1"));
        assertThat(Sql.count(database, "select count(*) from outbox where record_key like ?", nowhere + "%"))
                .isEqualTo(600);

        Topics.create("penghubung.kit-forgotten.v1");
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(Topics.read("penghubung.kit-forgotten.v1")).hasSize(600));
    }

    private void publish(String key, int version, String topic, String text) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event(key, version, topic, text)));
    }

    private static OutgoingEvent event(String key, int version, String topic, String text) {
        return new OutgoingEvent(
                "id.penghubung.tried.v1", topic, key, key, version, Instant.now(), Map.of("text", text));
    }

    private static List<String> versions(String key) {
        return Topics.read(NoteService.TOPIC, key).stream()
                .map(event -> Topics.header(event, "ce_aggregateversion").orElseThrow())
                .toList();
    }

    private long parked(String key) {
        return Sql.count(database, "select count(*) from outbox where record_key = ? and parked_at is not null", key);
    }
}
