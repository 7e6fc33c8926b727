package id.penghubung.kit.outbox;

import static id.penghubung.kit.testing.Polling.await;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.Outages;
import id.penghubung.kit.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LostEventsTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @Inject
    Outbox outbox;

    @Inject
    DataLossDetector detector;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    private String key;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void restoreBackends() {
        Outages.end();
        await().atMost(LONG).until(() -> Sql.count(database, "select count(*) from outbox") == 0);
    }

    @Test
    void shouldStoreAcknowledgedEvents() {
        publish(1, 3);

        await().atMost(LONG).untilAsserted(() -> assertThat(publishedCount()).isEqualTo(3));
        assertThat(Sql.count(database, "select count(*) from outbox where record_key = ?", key))
                .isZero();
    }

    @Test
    void shouldRepublishLostEventsBeforeNewOnes() {
        publish(1, 5);
        await().atMost(LONG).untilAsserted(() -> assertThat(received()).isEqualTo(numbers(5)));
        Outages.killKafka();
        Outages.startKafka();
        Topics.truncate(NoteService.TOPIC, record -> !key.equals(record.key()) || version(record) <= 2);
        Outages.killKafka();
        Outages.startKafka();

        publish(6, 7);

        await().atMost(LONG).untilAsserted(() -> assertThat(received()).isEqualTo(numbers(7)));
    }

    @Test
    void shouldDetectLossWithoutNewEvents() {
        publish(1, 4);
        await().atMost(LONG).untilAsserted(() -> assertThat(received()).isEqualTo(numbers(4)));
        double losses = meters.get("outbox.losses").counter().count();

        Topics.truncate(NoteService.TOPIC, record -> false);
        detector.forceNextCheck();

        await().atMost(LONG).untilAsserted(() -> assertThat(received()).isEqualTo(numbers(4)));
        assertThat(meters.get("outbox.losses").counter().count()).isGreaterThan(losses);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(
                                Sql.count(database, "select count(*) from republication where finished_at is null"))
                        .isZero());
    }

    @Test
    void shouldDetectLossByOffsetOfNextEvent() {
        publish(1, 4);
        await().atMost(LONG).untilAsserted(() -> assertThat(received()).isEqualTo(numbers(4)));

        Topics.truncate(NoteService.TOPIC, record -> false);
        publish(5, 5);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(received()).containsExactlyInAnyOrderElementsOf(numbers(5)));
    }

    @Test
    void shouldRepublishOnRequestOfOperator() {
        publish(1, 3);
        await().atMost(LONG).untilAsserted(() -> assertThat(publishedCount()).isEqualTo(3));

        Sql.run(
                database,
                "insert into republication (since, reason) select min(published_at), 'asked' from published_event where record_key = ?",
                key);

        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(Topics.read(NoteService.TOPIC, key)).hasSizeGreaterThanOrEqualTo(6));
        assertThat(received()).isEqualTo(numbers(3));
        assertThat(publishedCount()).isEqualTo(3);
    }

    private void publish(long from, long to) {
        for (long number = from; number <= to; number++) {
            OutgoingEvent event = new OutgoingEvent(
                    "id.penghubung.tried.v1", NoteService.TOPIC, key, key, number, Instant.now(), Map.of("n", number));
            QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));
        }
    }

    private long publishedCount() {
        return Sql.count(database, "select count(*) from published_event where record_key = ?", key);
    }

    /** Returns the events that a consumer sees which recognizes repeated events by their ids. */
    private List<Long> received() {
        return Topics.read(NoteService.TOPIC, key).stream()
                .map(LostEventsTest::version)
                .collect(toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(Topics.header(record, "ce_aggregateversion").orElseThrow());
    }

    private static List<Long> numbers(long to) {
        return LongStream.rangeClosed(1, to).boxed().toList();
    }
}
