package id.penghubung.focalpoint.ombudsman.stream;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MatterStream;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dashboard receives the events that it may see, each once and in order, also after its connection was cut. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EventStreamTest {

    private static final Map<String, String> CONFLICT = Map.of("reason", "Terlapor adalah saudara saya");
    private static final String INSERT = "insert into ombudsman_stream_event"
            + " (event_id, type, agency_codes, occurred_at, body) select uuidv7(), '%s', '{}', now(), '%s'"
            + " from generate_series(1, %d)";

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @Inject
    EventStreams open;

    @Inject
    StreamReader reader;

    @Inject
    StreamRetention retention;

    private final MatterApiClient liaison = MatterApiClient.liaison();
    private final List<MatterStream> streams = new ArrayList<>();

    @AfterEach
    void disconnect() {
        clock.run();
        streams.forEach(MatterStream::close);
        await().untilAsserted(() -> assertThat(open.open()).isZero());
    }

    @Test
    void shouldShowEachReaderTheirPartInOrder() {
        // Given
        MatterStream ofLiaison = connect(Tokens.ombudsman());
        MatterStream ofCoordinator = connect(Tokens.coordinator());
        MatterStream ofSecretary = connect(Tokens.secretary());
        MatterStream ofOfficer = connect(Tokens.officerOf("dpu"));
        MatterStream ofOther = connect(Tokens.officerOf("dinkes"));

        // When
        String both = liaison.opened("dpu", Map.of("agencies", List.of("dpu", "dlhk"), "stage", "EXAMINATION"));
        liaison.move(both, Map.of("to", "EXAMINATION_REPORT", "on", "2026-04-01"));
        liaison.move(both, Map.of("to", "CLOSED", "on", "2026-05-01", "reason", "Selesai"));
        String others = liaison.opened("dinkes", Map.of());

        // Then
        for (MatterStream all : List.of(ofLiaison, ofCoordinator, ofSecretary)) {
            await().untilAsserted(() -> assertThat(all.types(both, others))
                    .containsExactly("matter.opened.v1", "matter.moved.v1", "matter.closed.v1", "matter.opened.v1"));
        }
        await().untilAsserted(() -> assertThat(ofOfficer.types(both, others))
                .containsExactly("matter.opened.v1", "matter.moved.v1", "matter.closed.v1"));
        await().untilAsserted(() -> assertThat(ofOther.types(both, others)).containsExactly("matter.opened.v1"));
        JsonNode moved = ofLiaison.events(both).get(1);
        assertThat(moved.path("data").path("toStage").asText()).isEqualTo("EXAMINATION_REPORT");
        assertThat(moved.path("data").path("agencyCodes")).hasSize(2);
        assertThat(Instant.parse(moved.path("time").asText())).isBefore(Instant.now());
        assertThat(ofOfficer.events(both).toString()).contains("dpu").doesNotContain("dlhk");
    }

    @Test
    void shouldForbidCachesAndProxiesToHoldEvents() {
        MatterStream stream = connect(Tokens.ombudsman());

        assertThat(stream.http().header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.http().header("Cache-Control")).isEqualTo("no-store");
        assertThat(stream.http().header("X-Accel-Buffering")).isEqualTo("no");
    }

    @Test
    void shouldResumeAfterTheLastEvent() {
        // Given
        MatterStream first = connect(Tokens.ombudsman());
        String id = liaison.opened("dpu", Map.of("stage", "EXAMINATION"));
        await().untilAsserted(() -> assertThat(first.types(id)).containsExactly("matter.opened.v1"));
        first.close();
        liaison.move(id, Map.of("to", "EXAMINATION_REPORT", "on", "2026-04-01"));

        // When
        MatterStream second = connect(Tokens.ombudsman(), first.http().lastEventId());
        liaison.move(id, Map.of("to", "CLOSED", "on", "2026-05-01", "reason", "Selesai"));

        // Then
        await().untilAsserted(
                        () -> assertThat(second.types(id)).containsExactly("matter.moved.v1", "matter.closed.v1"));
        assertThat(second.named("reset")).isEmpty();
    }

    @Test
    void shouldResumeWhereAStreamWithoutAnyEventStarted() {
        // Given
        MatterStream first = connect(Tokens.ombudsman());
        first.close();
        String id = liaison.opened("dpu", Map.of());

        // When
        MatterStream second = connect(Tokens.ombudsman(), first.http().lastEventId());

        // Then
        await().untilAsserted(() -> assertThat(second.types(id)).containsExactly("matter.opened.v1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "-1", "999999999-00000000", "1-zzzzzzzz", "99999999999999999999-00000000"})
    void shouldResetAtAnUnknownPosition(String lastEventId) {
        // Given
        liaison.opened("dpu", Map.of());

        // When
        MatterStream stream = connect(Tokens.ombudsman(), lastEventId);

        // Then
        await().untilAsserted(() -> assertThat(stream.named("reset"))
                .singleElement()
                .satisfies(reset -> assertThat(reset.data()).contains("UNKNOWN")));
        String id = liaison.opened("dpu", Map.of());
        await().untilAsserted(() -> assertThat(stream.types(id)).containsExactly("matter.opened.v1"));
    }

    @Test
    void shouldResetAtAPositionOfAnotherHistory() {
        // Given: the number exists, but of another event, as after the restore of an older copy
        MatterStream first = connect(Tokens.ombudsman());
        String id = liaison.opened("dpu", Map.of());
        await().untilAsserted(() -> assertThat(first.types(id)).hasSize(1));
        String number = String.valueOf(first.http().lastEventId()).split("-", 2)[0];

        // When
        MatterStream second = connect(Tokens.ombudsman(), number + "-00000000");

        // Then
        await().untilAsserted(() -> assertThat(second.named("reset")).hasSize(1));
    }

    @Test
    void shouldResetAtAPositionWhoseEventsAreDeleted() {
        // Given
        MatterStream first = connect(Tokens.ombudsman());
        String old = liaison.opened("dpu", Map.of());
        await().untilAsserted(() -> assertThat(first.types(old)).hasSize(1));
        String position = first.http().lastEventId();
        first.close();
        liaison.opened("dpu", Map.of());
        reader.numberAll();
        database.execute("update ombudsman_stream_event set recorded_at = now() - interval '100 hours'");
        String recent = liaison.opened("dpu", Map.of());

        // When
        retention.deleteExpired();
        MatterStream second = connect(Tokens.ombudsman(), position);

        // Then
        await().untilAsserted(() -> assertThat(second.named("reset"))
                .singleElement()
                .satisfies(reset -> assertThat(reset.data()).contains("TOO_OLD")));
        assertThat(database.column("select count(*) from ombudsman_stream_event"))
                .containsExactly("1");
        assertThat(second.types(old, recent)).isEmpty();
    }

    @Test
    void shouldSendHeartbeatsWithThePosition() {
        // Given: an event that the reader may not see
        MatterStream stream = connect(Tokens.officerOf("dpu"));
        String start = String.valueOf(stream.http().lastEventId());
        MatterStream all = connect(Tokens.ombudsman());
        String id = liaison.opened("dlhk", Map.of());
        await().untilAsserted(() -> assertThat(all.types(id)).hasSize(1));

        // When
        clock.stopAt(Instant.now().plusSeconds(16));

        // Then
        await().untilAsserted(() -> assertThat(stream.heartbeats()).isNotEmpty());
        assertThat(stream.http().lastEventId())
                .isNotEqualTo(start)
                .isEqualTo(all.http().lastEventId());
    }

    @Test
    void shouldSayThatTheTokenEndsAndClose() {
        // Given
        Instant end = Instant.now().plus(Duration.ofMinutes(10));
        MatterStream stream = connect(FakeIdentityProvider.shared()
                .tokenWith(
                        "ombudsman", "ombudsman-account", List.of("ombudsman"), Map.of("exp", end.getEpochSecond())));
        assertThat(stream.http().ended()).isFalse();

        // When
        clock.stopAt(end);

        // Then
        await().untilAsserted(() -> assertThat(stream.http().ended()).isTrue());
        assertThat(stream.named("token-end")).hasSize(1);
        assertThat(stream.http().blocks().getLast().event()).isEqualTo("token-end");
    }

    @Test
    void shouldHideAMatterFromAnOpenStreamOnceAConflictIsDeclared() {
        // Given
        MatterStream ofHead = connect(Tokens.headOf("dpu"));
        MatterStream ofOfficer = connect(Tokens.officerOf("dpu"));
        String id = liaison.opened("dpu", Map.of("stage", "EXAMINATION"));
        await().untilAsserted(() -> assertThat(ofHead.types(id)).hasSize(1));

        // When
        MatterApiClient.as(Tokens.headOf("dpu")).declareConflict(id, CONFLICT);
        liaison.move(id, Map.of("to", "EXAMINATION_REPORT", "on", "2026-04-01"));
        String later = liaison.opened("dpu", Map.of());

        // Then
        await().untilAsserted(() -> assertThat(ofOfficer.types(id, later))
                .containsExactly("matter.opened.v1", "matter.moved.v1", "matter.opened.v1"));
        await().untilAsserted(() ->
                assertThat(ofHead.types(id, later)).containsExactly("matter.opened.v1", "matter.opened.v1"));

        // And: neither does the head find it by resuming
        MatterStream again =
                connect(Tokens.headOf("dpu"), ofHead.http().blocks().getFirst().id());
        await().untilAsserted(() -> assertThat(again.types(later)).hasSize(1));
        assertThat(again.types(id)).isEmpty();
    }

    @Test
    void shouldHideAMatterFromTheAccused() {
        // Given
        MatterStream ofAccused = connect(Tokens.officerOf("dpu"));
        MatterStream ofColleague = connect(Tokens.colleagueOf("dpu"));

        // When
        String id = liaison.opened("dpu", Map.of("accused", List.of(Map.of("agencyCode", "dpu", "account", "dpu"))));
        String later = liaison.opened("dpu", Map.of());

        // Then
        await().untilAsserted(() -> assertThat(ofColleague.types(id, later)).hasSize(2));
        await().untilAsserted(() -> assertThat(ofAccused.types(id, later)).hasSize(1));
        assertThat(ofAccused.types(id)).isEmpty();
    }

    @Test
    void shouldNeverSkipAnEventThatIsCommittedLate() throws Exception {
        // Given: a transaction that has stored an event first, and commits last
        MatterStream stream = connect(Tokens.ombudsman());
        try (Connection replica = database.connectionOfAnotherThread();
                Statement statement = replica.createStatement()) {
            replica.setAutoCommit(false);
            statement.execute(INSERT.formatted("late", "{}", 1));
            database.execute(INSERT.formatted("early", "{}", 1));
            await().untilAsserted(() -> assertThat(typesOf(stream)).containsExactly("early"));

            // When
            replica.commit();
        }

        // Then
        await().untilAsserted(() -> assertThat(typesOf(stream)).containsExactly("early", "late"));
    }

    @Test
    void shouldLimitTheStreamsOfOnePerson() {
        // Given
        for (int i = 0; i < 5; i++) {
            connect(Tokens.ombudsman());
        }

        // When
        var refused = get(Tokens.ombudsman());

        // Then
        refused.then().statusCode(429).contentType("application/problem+json").header("Retry-After", "30");
        assertThat(connect(Tokens.coordinator()).http().status()).isEqualTo(200);
        streams.removeFirst().close();
        await().untilAsserted(() -> assertThat(open.open()).isEqualTo(5));
        assertThat(connect(Tokens.ombudsman()).http().status()).isEqualTo(200);
    }

    @Test
    void shouldLimitTheStreamsOfAnInstance() {
        // Given
        for (int i = 0; i < Backends.MAX_STREAMS; i++) {
            connect(Tokens.someoneWith("ombudsman"));
        }

        // When
        var refused = get(Tokens.someoneWith("coordinator"));

        // Then
        refused.then().statusCode(503).contentType("application/problem+json").header("Retry-After", "10");
    }

    @Test
    void shouldCutAReaderThatTakesNothing() throws Exception {
        // Given: a client with a small window that does not read
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream()
                    .write(("GET /v1/ombudsman/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.ombudsman() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().untilAsserted(() -> assertThat(open.open()).isEqualTo(1));
            MatterStream other = connect(Tokens.coordinator());

            // When
            database.execute(INSERT.formatted("large", "\"" + "x".repeat(4_000) + "\"", 5_000));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(typesOf(other)).hasSize(5_000));
            // Not more often, so that the clock does not reach the end of the other stream's token.
            await().pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                clock.stopAt(clock.instant().plusSeconds(16));
                assertThat(open.open()).isEqualTo(1);
            });
        }
        database.execute("delete from ombudsman_stream_event where type = 'large'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "inspector", "admin", "evaluator"})
    void shouldRefuseOtherRoles(String role) {
        get(Tokens.withRole(role)).then().statusCode(403);
    }

    @Test
    void shouldRefuseAnonymousCallersAndOfficersWithoutAgency() {
        RestAssured.get("/v1/ombudsman/events").then().statusCode(401);
        get(Tokens.officerWithoutAgency()).then().statusCode(403);
    }

    @Test
    void shouldOpenNoStreamForAHeadRequest() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ombudsman())
                .head("/v1/ombudsman/events")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> assertThat(open.open()).isZero());
    }

    private MatterStream connect(String token) {
        return connect(token, null);
    }

    private MatterStream connect(String token, @Nullable String lastEventId) {
        MatterStream stream = MatterStream.connect(token, lastEventId);
        streams.add(stream);
        return stream;
    }

    private static io.restassured.response.Response get(String token) {
        return RestAssured.given().auth().oauth2(token).get("/v1/ombudsman/events");
    }

    private static List<String> typesOf(MatterStream stream) {
        return stream.named("").stream()
                .map(block -> MatterStream.json(block.data()).path("type").asText())
                .toList();
    }
}
