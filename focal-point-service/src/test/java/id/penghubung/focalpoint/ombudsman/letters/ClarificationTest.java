package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static id.penghubung.focalpoint.testing.LetterApiClient.dispatch;
import static id.penghubung.focalpoint.testing.LetterApiClient.secondClarification;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.deadlines.DeadlineWorkers;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first and the second request for clarification, and the decision about their answers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClarificationTest {

    private static final Instant FIRST_RECEIVED = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant SECOND_RECEIVED = Instant.parse("2026-12-08T04:00:00Z");

    @Inject
    SampleMatters matters;

    @Inject
    DeadlineWorkers deadlines;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final LetterApiClient liaison = LetterApiClient.as(Tokens.ombudsman());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private final LetterApiClient head = LetterApiClient.as(Tokens.headOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        deadlines.forgetEarlierDeadlines();
        clock.stopAt(FIRST_RECEIVED);
        matterId = matters.opened("REGULAR", "dpu", "dlhk");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldAcceptTheAnswerToTheFirstRequest() {
        // Given
        String letterId = givenAnAnsweredFirstRequest();

        // When
        JsonPath accepted = liaison.step(letterId, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(accepted.getString("review.outcome")).isEqualTo("ACCEPTED");
        assertThat(accepted.getString("review.reviewedBy")).isEqualTo("ombudsman");
        assertThat(officer.read(letterId).jsonPath().getList("entries.type")).endsWith("ANSWER_ACCEPTED");
        assertThat(kindsOf(letterId)).containsSubsequence("LETTER_ANSWERED", "ANSWER_ACCEPTED");
        assertRefused(liaison.step(letterId, "acceptance", Map.of()), "answer-reviewed", "#/answer");
        clock.stopAt(SECOND_RECEIVED);
        assertRefused(liaison.register(matterId, secondClarification()), "answer-reviewed", "#/demand");
    }

    @Test
    void shouldAskFurtherOnceAfterAnInsufficientAnswer() {
        // Given
        String firstId = givenAnAnsweredFirstRequest();
        assertRefused(liaison.register(matterId, further(firstId, "OTHER")), 400, "#/demand");
        Map<String, Object> withoutReason = secondClarification();
        assertRefused(liaison.register(matterId, early(withoutReason)), "answer-not-reviewed", "#/demand");

        // When
        String secondId = liaison.registered(matterId, further(firstId, "SECOND_CLARIFICATION"));

        // Then
        JsonPath first = officer.read(firstId).jsonPath();
        assertThat(first.getString("review.outcome")).isEqualTo("INSUFFICIENT");
        assertThat(first.getString("review.missing")).isEqualTo("Tanggal perbaikan");
        assertThat(first.getList("entries.type")).endsWith("ANSWER_INSUFFICIENT");
        JsonPath second = officer.read(secondId).jsonPath();
        assertThat(second.getString("followsLetterId")).isEqualTo(firstId);
        assertThat(second.getString("deadline.dueDate")).isEqualTo("2026-12-04");
        Map<String, Object> again = further(firstId, "SECOND_CLARIFICATION");
        again.put("number", "B/141");
        assertRefused(liaison.register(matterId, again), "answer-reviewed", "#/follows/letterId");
        assertThat(liaison.list(matterId, Map.of()).jsonPath().getList("items.number"))
                .doesNotContain("B/141");
    }

    @Test
    void shouldRefuseASecondRequestBeforeTheFirstIsOver() {
        // When
        Response withoutFirst = liaison.register(matterId, early(secondClarification()));
        String firstId = liaison.registered(matterId, clarification());
        Response tooEarly = liaison.register(matterId, early(secondClarification()));
        Response unanswered = liaison.register(matterId, further(firstId, "SECOND_CLARIFICATION"));

        // Then
        assertRefused(withoutFirst, "first-request-missing", "#/demand");
        assertRefused(tooEarly, "first-request-running", "#/demand");
        assertRefused(unanswered, "no-answer-to-review", "#/follows/letterId");
        assertThat(liaison.list(matterId, Map.of()).jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void shouldAcceptNothingOnAnOldVersionOrInAClosedMatter() {
        // Given
        String letterId = givenAnAnsweredFirstRequest();

        // When
        Response stale = liaison.request()
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/v1/ombudsman/letters/{id}/answer/acceptance", letterId);
        MatterApiClient.liaison()
                .move(matterId, Map.of("to", "CLOSED", "reason", "Laporan selesai."))
                .then()
                .statusCode(200);
        Response closed = liaison.step(letterId, "acceptance", Map.of());
        Response byOfficer = officer.step(letterId, "acceptance", Map.of());

        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertRefused(closed, "matter-closed");
        assertThat(byOfficer.statusCode()).isEqualTo(403);
        assertThat(liaison.read(letterId).jsonPath().getMap("$")).doesNotContainKey("review");
    }

    @Test
    void shouldGiveARapidResponseHoursOverTheWeekend() {
        // Given
        clock.stopAt(Instant.parse("2026-11-20T10:00:00Z"));
        String rapid = matters.opened("RAPID_RESPONSE", "dpu");
        Map<String, Object> letter = clarification();
        letter.put("letterDate", "2026-11-20");
        letter.put("receivedAt", "2026-11-20T09:17:00Z");

        // When
        String letterId = liaison.registered(rapid, letter);

        // Then: Friday 17:17 to Saturday 17:17 in the office's zone
        JsonPath deadline = officer.read(letterId).jsonPath().setRootPath("deadline");
        assertThat(deadline.getString("dueAt")).isEqualTo("2026-11-21T09:17:00Z");
        JsonPath explanation = officer.request()
                .get("/v1/deadlines/{id}/explanation", deadline.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(explanation.getString("sentence.en")).contains("24 hours", "21 November 2026");
        clock.stopAt(Instant.parse("2026-11-21T09:17:01Z"));
        deadlines.sweep();
        assertThat(officer.read(letterId).jsonPath().getString("deadline.breachedAt"))
                .isEqualTo("2026-11-21T09:17:01Z");
    }

    private String givenAnAnsweredFirstRequest() {
        String letterId = liaison.registered(matterId, clarification());
        officer.writeApproved(letterId, head);
        officer.step(letterId, "dispatch", dispatch("700/21", "2026-11-20T04:00:00Z"))
                .then()
                .statusCode(200);
        return letterId;
    }

    private static Map<String, Object> early(Map<String, Object> letter) {
        letter.put("letterDate", "2026-11-20");
        letter.put("receivedAt", "2026-11-20T03:00:00Z");
        return letter;
    }

    private static Map<String, Object> further(String answeredId, String demand) {
        Map<String, Object> letter = early(secondClarification());
        letter.put("demand", demand);
        if (demand.equals("OTHER")) {
            letter.put("answerDueOn", "2026-11-30");
        }
        letter.put(
                "follows",
                Map.of("letterId", answeredId, "reason", "Belum jelas kapan", "missing", "Tanggal perbaikan"));
        return letter;
    }

    private List<String> kindsOf(String letterId) {
        return database.column(
                "select kind from notification where facts ->> 'letterId' = ? order by at, id", letterId);
    }

    private static void assertRefused(Response reply, String type, String... pointers) {
        assertRefused(reply, 409, pointers);
        assertThat(reply.jsonPath().getString("type")).endsWith(type);
    }

    private static void assertRefused(Response reply, int status, String... pointers) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        if (pointers.length > 0) {
            assertThat(reply.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointers);
        }
    }
}
