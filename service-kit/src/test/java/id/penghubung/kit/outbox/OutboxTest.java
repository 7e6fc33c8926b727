package id.penghubung.kit.outbox;

import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    NoteService notes;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Test
    void shouldPublishEveryChangeInOrder() {
        UUID note = notes.write("first " + UUID.randomUUID());
        notes.rewrite(note, "second " + note);
        notes.rewrite(note, "third " + note);

        assertThat(published(note, 3)).extracting(OutboxTest::version).containsExactly("1", "2", "3");
        assertThat(rowsOf(note)).isZero();
    }

    @Test
    void shouldPublishNothingAfterRollback() {
        UUID note = notes.write("kept " + UUID.randomUUID());

        assertThatThrownBy(() -> notes.rewriteAndFail(note, "never " + note))
                .hasMessageContaining("rest of the use case");
        notes.rewrite(note, "later " + note);

        assertThat(published(note, 2)).extracting(Topics::body).noneMatch(body -> body.contains("never"));
        assertThat(rowsOf(note)).isZero();
    }

    @Test
    void shouldRejectEventOutsideTransaction() {
        assertThatThrownBy(() -> outbox.publish(event(UUID.randomUUID().toString(), 1, Map.of("a", 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void shouldRejectUnserializableBodyAndRollBack() {
        String key = UUID.randomUUID().toString();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(event(key, 1, Map.of("a", 1)));
                    outbox.publish(event(key, 2, new Object()));
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(Sql.count(database, "select count(*) from outbox where record_key = ?", key))
                .isZero();
    }

    @Test
    void shouldPublishEventAddedWhileTransactionEnds() {
        UUID note = notes.write("early " + UUID.randomUUID());
        notes.rewriteAndPublishLate(note, "late " + note);

        assertThat(published(note, 2)).extracting(OutboxTest::version).containsExactly("1", "2");
    }

    @Test
    void shouldWriteCloudEventsHeadersInBinaryMode() {
        String key = UUID.randomUUID().toString();
        Instant time = Instant.parse("2026-11-20T02:14:09.518204Z");
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(new OutgoingEvent(
                        "id.penghubung.tried.v1",
                        NoteService.TOPIC,
                        key,
                        "subject-7",
                        41,
                        time,
                        Map.of("text", "Jalan é"))));

        ConsumerRecord<String, byte[]> event = published(key, 1).getFirst();
        Map<String, String> headers = Arrays.stream(event.headers().toArray())
                .collect(toMap(each -> each.key(), each -> new String(each.value(), StandardCharsets.UTF_8)));
        assertThat(UUID.fromString(headers.remove("ce_id")).version()).isEqualTo(7);
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "id.penghubung.tried.v1",
                        "ce_source", "/notes-service",
                        "ce_subject", "subject-7",
                        "ce_time", "2026-11-20T02:14:09.518204Z",
                        "ce_aggregateversion", "41",
                        "content-type", "application/json"));
        assertThat(event.key()).isEqualTo(key);
        assertThat(Topics.body(event)).isEqualTo("{\"text\":\"Jalan é\"}");
    }

    @Test
    void shouldPropagateTraceOfRequest() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String id = given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body(Map.of("text", "traced " + UUID.randomUUID()))
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(Topics.header(published(id, 1).getFirst(), "traceparent"))
                .hasValueSatisfying(parent -> assertThat(parent).matches("00-" + trace + "-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void shouldPublishRowsOfFailedReplicaWithoutWakeUp() {
        String key = UUID.randomUUID().toString();

        Sql.run(database, """
                insert into outbox (event_id, type, topic, record_key, subject, aggregate_version, occurred_at, body)
                values (?, 'id.penghubung.left.v1', ?, ?, 's', 1, now(), '{}')
                """, UUID.randomUUID(), NoteService.TOPIC, key);

        assertThat(published(key, 1)).hasSize(1);
    }

    private static OutgoingEvent event(String key, long version, Object data) {
        return new OutgoingEvent("id.penghubung.tried.v1", NoteService.TOPIC, key, key, version, Instant.EPOCH, data);
    }

    private static List<ConsumerRecord<String, byte[]>> published(Object key, int count) {
        return await().atMost(SOON)
                .until(() -> Topics.read(NoteService.TOPIC, key.toString()), found -> found.size() >= count);
    }

    private static String version(ConsumerRecord<String, byte[]> event) {
        return Topics.header(event, "ce_aggregateversion").orElseThrow();
    }

    private long rowsOf(UUID note) {
        await().atMost(SOON).until(() -> count(note) == 0);
        return count(note);
    }

    private long count(UUID note) {
        return Sql.count(database, "select count(*) from outbox where record_key = ?", note.toString());
    }
}
