package id.penghubung.kit.repair;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.kit.inbox.IgnoredEvents;
import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.RecordedEvents;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator repairs events that could not be applied, or not be published. */
@QuarkusTest
class RepairTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DEAD_LETTERS = "/v1/notes-service/dead-letters";
    private static final String PARKED_EVENTS = "/v1/notes-service/parked-events";
    private static final String REASON = "Penyebab sudah diperbaiki";

    @Inject
    RecordedEvents recordedEvents;

    @Inject
    IgnoredEvents ignoredEvents;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    private String key;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @Test
    void shouldApplyADeadLetterOnceWhenItsCauseIsMended() {
        // Given: an event that cannot be applied, with the one behind it applied
        String text = "broken " + key;
        recordedEvents.when(text, event -> {
            throw new IllegalStateException("not yet: " + text);
        });
        SentEvent.send(message(text), message("behind"));
        String id = awaitDeadLetter();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recordedEvents.textsOf(key)).containsExactly("behind"));

        // When: it is sent again too early, and then after its cause was mended
        Response early = post(DEAD_LETTERS, id, "redelivery");
        recordedEvents.when(text, event -> {});
        Response mended = post(DEAD_LETTERS, id, "redelivery");
        Response twice = post(DEAD_LETTERS, id, "redelivery");

        // Then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<String>path("type")).endsWith(":redelivery-failed");
        assertThat(mended.statusCode()).as(mended.asString()).isEqualTo(200);
        assertThat(mended.<String>path("state")).isEqualTo("REDELIVERED");
        assertThat(mended.<Integer>path("attempts")).isOne();
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.<String>path("type")).endsWith(":dead-letter-ended");
        assertThat(recordedEvents.textsOf(key)).containsExactly("behind", text);
        assertThat(open(DEAD_LETTERS, id).<List<String>>path("acts.kind"))
                .containsExactly("OPENED", "REDELIVERED", "REDELIVERY_FAILED");
        assertThat(open(DEAD_LETTERS, id).<List<String>>path("acts.reason")).contains(REASON);
        assertThat(listedIds("REDELIVERED")).contains(id);
        assertThat(listedIds("WAITING")).doesNotContain(id);
    }

    @Test
    void shouldShowWhatPeopleWroteOnlyInADeadLetterThatIsOpened() {
        // Given
        String secret = "rahasia " + key;
        recordedEvents.when(secret, event -> {
            throw new IllegalStateException("cannot be applied: " + secret);
        });
        SentEvent.send(message(secret));
        String id = awaitDeadLetter();

        // When
        Response list = get(DEAD_LETTERS + "?limit=100");
        Response opened = open(DEAD_LETTERS, id);

        // Then
        assertThat(list.asString()).contains(id).doesNotContain("rahasia");
        assertThat(opened.<String>path("body.text")).isEqualTo("{\"text\":\"" + secret + "\"}");
        assertThat(opened.<Boolean>path("body.complete")).isTrue();
        assertThat(opened.<String>path("reason")).contains(secret);
        assertThat(opened.<List<String>>path("headers.name")).contains("ce_id", "ce_type");
        assertThat(opened.<List<String>>path("acts.kind")).containsExactly("OPENED");
    }

    @Test
    void shouldNotApplyADeadLetterThatAnotherDeliveryHasApplied() {
        // Given: the same event arrives again after its cause was mended
        String text = "again " + key;
        recordedEvents.when(text, event -> {
            throw new IllegalStateException("not yet");
        });
        SentEvent event = message(text);
        SentEvent.send(event);
        String id = awaitDeadLetter();
        recordedEvents.when(text, ignored -> {});
        SentEvent.send(event);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recordedEvents.textsOf(key)).containsExactly(text));

        // When
        Response redelivered = post(DEAD_LETTERS, id, "redelivery");

        // Then
        assertThat(redelivered.statusCode()).isEqualTo(200);
        assertThat(recordedEvents.textsOf(key)).containsExactly(text);
        assertThat(open(DEAD_LETTERS, id).<List<String>>path("acts.result")).contains("had been applied before");
    }

    @Test
    void shouldSayThatADeadLetterAboutSomethingThatHasEndedHasNoEffect() {
        // Given: an event that cannot be applied; what it is about ends in the meantime
        String text = "late " + key;
        recordedEvents.when(text, event -> {
            throw new IllegalStateException("not yet");
        });
        SentEvent.send(message(text));
        String id = awaitDeadLetter();
        recordedEvents.when(text, event -> ignoredEvents.note(event, "it has ended"));

        // When
        Response redelivered = post(DEAD_LETTERS, id, "redelivery");

        // Then
        assertThat(redelivered.<String>path("state")).isEqualTo("REDELIVERED");
        assertThat(open(DEAD_LETTERS, id).<List<String>>path("acts.result")).contains("has no effect: it has ended");
    }

    @Test
    void shouldStoreARecordOnceAndKeepItAfterItsDismissal() {
        // Given: the same unreadable record is delivered twice
        SentEvent unreadable = message("any").withBody("{\"text\": [".getBytes(UTF_8));
        SentEvent.send(unreadable, message("between"), unreadable, message("after"));
        String id = awaitDeadLetter();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recordedEvents.textsOf(key)).containsExactly("between", "after"));

        // When
        Response again = post(DEAD_LETTERS, id, "redelivery");
        Response dismissed = post(DEAD_LETTERS, id, "dismissal");

        // Then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(dismissed.<String>path("state")).isEqualTo("DISMISSED");
        assertThat(Sql.count(database, "select count(*) from dead_letter where record_key = ?", key))
                .isOne();
        assertThat(open(DEAD_LETTERS, id).<String>path("body.text")).isEqualTo("{\"text\": [");
    }

    @Test
    void shouldPublishLaterEventsAfterTheDismissalOfAParkedOne() {
        // Given
        publish(1, "x".repeat(2_000_000));
        publish(2, "small");
        String id = await().atMost(SOON).until(this::parkedId, found -> !found.isEmpty());

        // When
        Response opened = open(PARKED_EVENTS, id);
        Response dismissed = post(PARKED_EVENTS, id, "dismissal");

        // Then
        assertThat(opened.<Boolean>path("body.complete")).isFalse();
        assertThat(opened.<String>path("body.text")).hasSize(64 * 1024);
        assertThat(opened.<Integer>path("event.waiting")).isOne();
        assertThat(dismissed.statusCode()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.read(NoteService.TOPIC, key))
                        .singleElement()
                        .satisfies(event -> assertThat(Topics.header(event, "ce_aggregateversion"))
                                .hasValue("2")));
        assertThat(Sql.count(database, "select count(*) from dismissed_event where record_key = ?", key))
                .isOne();
        assertThat(Sql.count(
                        database,
                        "select count(*) from repair_act where subject_id = ? and kind = 'DISMISSED' and reason = ?",
                        UUID.fromString(id),
                        REASON))
                .isOne();
    }

    @Test
    void shouldPublishAParkedEventAgainInItsOrder() {
        // Given
        publish(1, "x".repeat(2_000_000));
        publish(2, "small");
        String id = await().atMost(SOON).until(this::parkedId, found -> !found.isEmpty());
        Sql.run(database, "update outbox set body = '{}' where event_id = ?", UUID.fromString(id));

        // When
        Response redelivered = post(PARKED_EVENTS, id, "redelivery");

        // Then
        assertThat(redelivered.statusCode()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.read(NoteService.TOPIC, key).stream()
                                .map(event -> Topics.header(event, "ce_aggregateversion")
                                        .orElseThrow()))
                        .containsExactly("1", "2"));
        assertThat(get(PARKED_EVENTS + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldBeForAdministratorsOfThisServiceOnly() {
        assertThat(given().get(DEAD_LETTERS).statusCode()).isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(Tokens.someoneWith("coordinator"))
                        .get(PARKED_EVENTS)
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/v1/other-service/dead-letters").statusCode()).isEqualTo(404);
        assertThat(get(DEAD_LETTERS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldReadAPageOfManyDeadLettersFromTheirIndex() {
        QueryPlan plan = QueryPlan.afterGrowth(database, "dead_letter", """
                insert into dead_letter (id, consumer, identity, topic, partition, record_offset, envelope, failure, reason,
                    failed_at)
                select gen_random_uuid(), 'plan', i::text, 'plan', 0, i, '{}'::bytea, 'none', 'none',
                    now() - make_interval(secs => i)
                from generate_series(1, 20000) as i
                """, """
                select id from dead_letter
                where state = 'WAITING' and (failed_at, id) < (now(), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                order by failed_at desc, id desc limit 21
                """);

        assertThat(plan.uses("dead_letter_list")).isTrue();
    }

    private SentEvent message(String text) {
        return SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.MESSAGE_POSTED, "{\"text\":\"" + text + "\"}");
    }

    private void publish(int version, String text) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(new OutgoingEvent(
                        "id.penghubung.tried.v1",
                        NoteService.TOPIC,
                        key,
                        key,
                        version,
                        Instant.now(),
                        Map.of("text", text))));
    }

    private String awaitDeadLetter() {
        return await().atMost(SOON)
                .until(
                        () -> get(DEAD_LETTERS + "?limit=100").<List<Map<String, Object>>>path("items").stream()
                                .filter(item -> key.equals(item.get("key")))
                                .map(item -> (String) item.get("id"))
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private String parkedId() {
        return get(PARKED_EVENTS + "?limit=100").<List<Map<String, Object>>>path("items").stream()
                .filter(item -> key.equals(item.get("key")))
                .map(item -> (String) item.get("eventId"))
                .findFirst()
                .orElse("");
    }

    private List<String> listedIds(String state) {
        return get(DEAD_LETTERS + "?limit=100&state=" + state).path("items.id");
    }

    private static Response open(String path, String id) {
        return get(path + "/" + id);
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.admin()).get(path);
    }

    private static Response post(String path, String id, String act) {
        return given().auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", REASON))
                .post(path + "/" + id + "/" + act);
    }
}
