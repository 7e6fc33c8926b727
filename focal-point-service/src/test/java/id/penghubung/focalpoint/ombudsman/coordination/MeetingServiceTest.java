package id.penghubung.focalpoint.ombudsman.coordination;

import static id.penghubung.focalpoint.testing.CoordinationApiClient.meeting;
import static id.penghubung.focalpoint.testing.CoordinationApiClient.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.notifications.NotificationWorkers;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CoordinationApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coordination meetings from the plan to the closed minutes, and what is refused. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MeetingServiceTest {

    @Inject
    EarlierWork earlier;

    @Inject
    MovableClock clock;

    @Inject
    NotificationWorkers workers;

    @Inject
    MockMailbox mailbox;

    private final CoordinationApiClient liaison = CoordinationApiClient.as(Tokens.ombudsman());
    private final CoordinationApiClient coordinator = CoordinationApiClient.as(Tokens.coordinator());

    @BeforeEach
    void givenNoOtherMeeting() {
        clock.stopAt(Instant.parse("2026-11-20T04:00:00Z"));
        earlier.end();
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldKnowTheNextPlannedMeeting() {
        // Given
        String later = coordinator.planned(meeting("startsAt", "2027-01-05T01:00:00Z"));
        Response reply = liaison.plan(meeting());

        // When
        JsonPath next = CoordinationApiClient.as(Tokens.secretary()).next().jsonPath();
        String id = reply.jsonPath().getString("id");
        liaison.step(id, "cancellation", Map.of("reason", "Sekda berhalangan"))
                .then()
                .statusCode(200);

        // Then
        assertThat(reply.header("Location")).isEqualTo("/v1/ombudsman/coordination-meetings/" + id);
        assertThat(next.getString("id")).isEqualTo(id);
        assertThat(next.getString("participants[0].agencyCode")).isEqualTo("dpu");
        assertThat(coordinator.next().jsonPath().getString("id")).isEqualTo(later);
        coordinator.step(later, "cancellation", Map.of("reason", "x")).then().statusCode(200);
        assertThat(coordinator.next().statusCode()).isEqualTo(204);
    }

    @Test
    void shouldMoveAMeetingAndKeepItsEarlierTime() {
        // Given
        String id = coordinator.planned(meeting());

        // When
        JsonPath moved = coordinator
                .step(id, "move", Map.of("startsAt", "2026-12-02T01:00:00Z", "reason", "Ruangan terpakai"))
                .jsonPath();

        // Then
        assertThat(moved.getString("state")).isEqualTo("PLANNED");
        assertThat(moved.getString("startsAt")).isEqualTo("2026-12-02T01:00:00Z");
        assertThat(moved.getString("place")).isEqualTo("Ruang rapat Sekda");
        assertThat(moved.getList("entries.type")).containsExactly("COORDINATION_PLANNED", "COORDINATION_MOVED");
        assertThat(moved.getString("entries[1].details.previously")).isEqualTo("2026-12-01T01:00:00Z");
    }

    @Test
    void shouldInviteTheOfficersAndHeadsOfTheAgencies() {
        // Given
        sendMails();
        String id = coordinator.planned(meeting());
        coordinator
                .put(id, "participants", Map.of("participants", List.of(participant("dpu"), participant("dpu"))))
                .then()
                .statusCode(200);

        // When
        sendMails();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("dpu-kepala@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("Undangan", "1 Desember 2026 09:00"));
    }

    private void sendMails() {
        mailbox.clear();
        workers.dispatch();
        clock.stopAt(Instant.parse("2027-06-01T02:00:00Z"));
        workers.sendMails();
        clock.stopAt(Instant.parse("2026-11-20T04:00:00Z"));
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "startsAt, , #/startsAt",
        "startsAt, 2026-10-19T15:59:59Z, #/startsAt",
        "startsAt, 2028-11-19T16:00:00Z, #/startsAt",
        "startsAt, 9999-12-31T00:00:00Z, #/startsAt",
        "place, ' ', #/place",
        "chair, , #/chair",
    })
    void shouldReportTheInvalidField(String field, String value, String pointer) {
        // When
        Response rejected = coordinator.plan(meeting(field, value));

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(coordinator.next().statusCode()).isEqualTo(204);
    }

    @Test
    void shouldRejectUnknownAgenciesAndAttendanceBeforeTheMeeting() {
        // Given
        Map<String, Object> early = new HashMap<>(participant("nowhere"));
        early.put("attended", true);

        // When
        Response rejected = coordinator.plan(meeting("participants", List.of(participant("dpu"), early)));

        // Then
        assertThat(rejected.jsonPath().getList("errors.pointer"))
                .containsExactly("#/participants/1/agencyCode", "#/participants/1/attended");
        assertThat(rejected.jsonPath().getString("submitted.place")).isEqualTo("Ruang rapat Sekda");
    }

    @Test
    void shouldOpenAMeetingNeitherBeforeItsDayNorInTheFuture() {
        // Given
        String later = coordinator.planned(meeting());
        String today = coordinator.planned(meeting("startsAt", "2026-11-20T05:00:00Z"));

        // When
        Response early = coordinator.step(later, "opening", Map.of());
        Response future = coordinator.step(today, "opening", Map.of("openedAt", "2026-11-20T04:00:01Z"));
        Response opened = coordinator.step(today, "opening", Map.of());

        // Then
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.jsonPath().getList("errors.pointer")).containsExactly("#/openedAt");
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(future.jsonPath().getList("errors.pointer")).containsExactly("#/openedAt");
        assertThat(opened.jsonPath().getString("state")).isEqualTo("OPENED");
        assertThat(opened.jsonPath().getString("openedAt")).isEqualTo("2026-11-20T04:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "move, #/startsAt",
        "cancellation, #/reason",
        "opening, #/openedAt",
        "closing, #/summary",
        "addenda, #/text"
    })
    void shouldRefuseEveryStepOfACancelledMeeting(String step, String pointer) {
        // Given
        String id = coordinator.planned(meeting());
        coordinator.step(id, "cancellation", Map.of("reason", "x")).then().statusCode(200);
        Map<String, String> body = Map.of(
                "startsAt", "2026-12-02T01:00:00Z", "reason", "y", "text", "z", "openedAt", "2026-11-20T04:00:00Z");

        // When
        Response refused = coordinator.step(id, step, bodyOf(step, body));

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("coordination-meeting-state");
        assertThat(refused.jsonPath().getString("state")).isEqualTo("CANCELLED");
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly(pointer);
    }

    private static Map<String, String> bodyOf(String step, Map<String, String> values) {
        return switch (step) {
            case "move" -> Map.of("startsAt", values.get("startsAt"), "reason", values.get("reason"));
            case "cancellation" -> Map.of("reason", values.get("reason"));
            case "addenda" -> Map.of("text", values.get("text"));
            default -> Map.of();
        };
    }

    @Test
    void shouldChangeNothingForAStaleVersion() {
        // Given
        String id = coordinator.planned(meeting());
        String stale = coordinator.read(id).header("ETag");
        coordinator
                .step(id, "move", Map.of("startsAt", "2026-12-02T01:00:00Z", "reason", "Ruangan terpakai"))
                .then()
                .statusCode(200);

        // When
        Response refused = liaison.step(id, "cancellation", Map.of("reason", "Ditunda"), stale);

        // Then
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.jsonPath().getString("submitted.reason")).isEqualTo("Ditunda");
        assertThat(coordinator.read(id).jsonPath().getString("state")).isEqualTo("PLANNED");
    }

    @Test
    void shouldPlanOnceForARepeatedRequest() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        Response first = plan(key);
        Response second = plan(key);

        // Then
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(coordinator.list(Map.of("state", "PLANNED")).jsonPath().getList("items"))
                .hasSize(1);
    }

    private Response plan(String key) {
        return coordinator
                .request()
                .header("Idempotency-Key", key)
                .body(meeting())
                .post("/v1/ombudsman/coordination-meetings");
    }

    @Test
    void shouldListMeetingsPageByPageLatestFirst() {
        // Given
        List<String> planned = List.of("2026-12-03T01:00:00Z", "2026-12-02T01:00:00Z", "2026-12-01T01:00:00Z").stream()
                .map(start -> coordinator.planned(meeting("startsAt", start)))
                .toList();

        // When
        JsonPath first = liaison.list(Map.of("state", "PLANNED", "limit", 2)).jsonPath();
        JsonPath second = liaison.list(Map.of("state", "PLANNED", "limit", 2, "cursor", first.getString("next")))
                .jsonPath();

        // Then
        assertThat(first.getList("items.id")).isEqualTo(planned.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(planned.subList(2, 3));
        assertThat(second.getString("next")).isNull();
        assertThat(liaison.list(Map.of("limit", 2)).jsonPath().getList("items.id"))
                .hasSize(2);
    }

    @Test
    void shouldKeepMeetingsFromAgenciesAndPlanningFromTheSecretary() {
        // Given
        String id = coordinator.planned(meeting());
        CoordinationApiClient officer = CoordinationApiClient.as(Tokens.officerOf("dpu"));

        // Then
        assertThat(officer.read(id).statusCode()).isEqualTo(403);
        assertThat(officer.agenda(id).statusCode()).isEqualTo(403);
        assertThat(officer.list(Map.of()).statusCode()).isEqualTo(403);
        assertThat(CoordinationApiClient.as(Tokens.secretary()).plan(meeting()).statusCode())
                .isEqualTo(403);
    }
}
