package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static id.penghubung.focalpoint.testing.LetterApiClient.correction;
import static id.penghubung.focalpoint.testing.LetterApiClient.dispatch;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.Topics;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections of letters, by those who registered them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LetterCorrectionTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final LetterApiClient liaison = LetterApiClient.as(Tokens.ombudsman());
    private final LetterApiClient coordinator = LetterApiClient.as(Tokens.coordinator());
    private final LetterApiClient officer = LetterApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        clock.stopAt(FRIDAY_NOON);
        matterId = matters.opened("REGULAR", "dpu", "dishub");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldCorrectALetterAndRecordTheValuesBefore() {
        // Given
        String id = liaison.registered(matterId, changed("number", "B/13", "subject", "Laporan Siti Rahmawati"));

        // When
        Response reply = liaison.correct(id, correction(changed("sender", "Ombudsman RI")));

        // Then
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo(liaison.read(id).header("ETag"));
        JsonPath letter = reply.jsonPath();
        assertThat(letter.getString("number")).isEqualTo("B/113/LM.11-21/005355.2026/XI/2026");
        assertThat(letter.getString("sender")).isEqualTo("Ombudsman RI");
        assertThat(letter.getString("content")).isEqualTo("Mohon penjelasan tertulis atas laporan ini.");
        assertThat(letter.getString("deadline.dueDate")).isEqualTo("2026-12-04");
        assertThat(letter.getList("entries.type")).containsExactly("LETTER_REGISTERED", "LETTER_CORRECTED");
        assertThat(letter.getString("entries[1].message")).isEqualTo("Salah ketik");
        assertThat(letter.getMap("entries[1].details"))
                .containsEntry("numberBefore", "B/13")
                .containsEntry("numberAfter", "B/113/LM.11-21/005355.2026/XI/2026")
                .containsEntry("subjectBefore", "Laporan Siti Rahmawati")
                .doesNotContainKey("letterDateBefore");

        // And: the agency reads the letter without what named the reporter
        assertThat(officer.read(id).asString())
                .contains("numberBefore", "Permintaan klarifikasi I")
                .doesNotContain("Siti Rahmawati");

        // And: other systems learn of it, without its words
        await().untilAsserted(() -> assertThat(corrections()).singleElement().satisfies(event -> {
            assertThat(event.path("letterId").asText()).isEqualTo(id);
            assertThat(event.path("demand").asText()).isEqualTo("CLARIFICATION");
            assertThat(event.path("dueAt").asText()).isEqualTo(letter.getString("deadline.dueAt"));
            assertThat(event.toString()).doesNotContain("B/113", "Ombudsman RI", "Salah ketik");
        }));
    }

    @Test
    void shouldNotRecordACorrectionThatChangesNothing() {
        // Given
        String id = liaison.registered(matterId, clarification());
        String version = liaison.read(id).header("ETag");

        // When
        Response reply = liaison.correct(id, correction(clarification()));

        // Then
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo(version);
        assertThat(reply.jsonPath().getList("entries.type")).containsExactly("LETTER_REGISTERED");
    }

    /** UU 37/2008 Art. 33: fourteen days from the receipt. */
    @Test
    void shouldCountTheTimeLimitFromTheCorrectedReceipt() {
        // Given
        String id = liaison.registered(matterId, clarification());

        // When
        JsonPath letter = liaison.correct(id, correction(changed("receivedAt", "2026-11-19T02:00:00Z")))
                .jsonPath();

        // Then
        assertThat(letter.getString("deadline.startedAt")).isEqualTo("2026-11-19T02:00:00Z");
        assertThat(letter.getString("deadline.dueDate")).isEqualTo("2026-12-03");
        assertThat(letter.getString("deadline.state")).isEqualTo("RUNNING");
        assertThat(letter.getList("entries.type"))
                .containsExactly("LETTER_REGISTERED", "LETTER_CORRECTED", "DEADLINE_MOVED");
        JsonPath explanation = officer.request()
                .get("/v1/deadlines/{id}/explanation", letter.getString("deadline.id"))
                .jsonPath();
        assertThat(explanation.getString("sentence.en"))
                .contains("counted from the receipt, Thursday, 19 November 2026")
                .contains(
                        "Moved from Friday, 4 December 2026 to Thursday, 3 December 2026 because of koreksi surat B/113");
        assertThat(explanation.getString("sentence.id")).contains("karena koreksi surat B/113");
        assertThat(explanation.getMap("moves[0]")).doesNotContainKey("recalculationId");
    }

    @Test
    void shouldStartMoveAndEndTheTimeLimitWithTheDemand() {
        // Given
        Map<String, Object> information = clarification();
        information.remove("demand");
        String id = coordinator.registered(matterId, information);

        // When
        JsonPath asks = coordinator.correct(id, correction(clarification())).jsonPath();
        JsonPath asksOther = coordinator
                .correct(id, correction(changed("demand", "OTHER", "answerDueOn", "2026-11-27")))
                .jsonPath();
        JsonPath asksNothing = coordinator.correct(id, correction(information)).jsonPath();
        JsonPath asksAgain =
                coordinator.correct(id, correction(clarification())).jsonPath();

        // Then
        assertThat(asks.getString("deadline.stage")).isEqualTo("CLARIFICATION");
        assertThat(asks.getString("deadline.dueDate")).isEqualTo("2026-12-04");
        assertThat(asksOther.getString("deadline.stage")).isEqualTo("REPLY");
        assertThat(asksOther.getString("deadline.dueDate")).isEqualTo("2026-11-27");
        assertThat(asksOther.getString("deadline.basis")).isEqualTo("B/113/LM.11-21/005355.2026/XI/2026");
        assertThat(asksNothing.getString("deadline.state")).isEqualTo("CANCELLED");
        assertThat(asksNothing.getString("entries[-1].type")).isEqualTo("DEADLINE_CANCELLED");
        assertThat(asksAgain.getString("deadline.state")).isEqualTo("RUNNING");
        assertThat(asksAgain.getString("deadline.dueDate")).isEqualTo("2026-12-04");
        assertThat(database.column("select kind from notification where facts ->> 'letterId' = ?", id))
                .containsOnly("LETTER_RECEIVED");
    }

    @Test
    void shouldCountFromTheCorrectedHearing() {
        // Given
        clock.stopAt(Instant.parse("2026-12-01T04:00:00Z"));
        String id = liaison.registered(matterId, LetterApiClient.summons(3));
        Map<String, Object> later = LetterApiClient.summons(3);
        later.put("hearing", Map.of("at", "2026-12-07T02:00:00Z", "place", "Balai Kota"));

        // When
        JsonPath letter = liaison.correct(id, correction(later)).jsonPath();

        // Then
        assertThat(letter.getString("summons.hearingAt")).isEqualTo("2026-12-07T02:00:00Z");
        assertThat(letter.getString("deadline.dueDate")).isEqualTo("2026-12-07");
        assertThat(letter.getMap("entries[1].details")).containsEntry("hearingAtBefore", "2026-12-03T02:00:00Z");

        // And: not after the attendance was recorded
        clock.stopAt(Instant.parse("2026-12-07T04:00:00Z"));
        liaison.summonsStep(id, "attendance", Map.of("attendance", "ABSENT"))
                .then()
                .statusCode(200);
        assertRefused(liaison.correct(id, correction(LetterApiClient.summons(3))), "attendance-recorded", "#/hearing");
    }

    @Test
    void shouldKeepATimeLimitThatWasMet() {
        // Given
        String id = liaison.registered(matterId, clarification());
        officer.writeApproved(id, LetterApiClient.as(Tokens.headOf("dpu")));
        officer.step(id, "dispatch", dispatch("700/1", "2026-11-20T04:00:00Z"))
                .then()
                .statusCode(200);

        // When
        JsonPath letter = liaison.correct(id, correction(changed("receivedAt", "2026-11-19T02:00:00Z")))
                .jsonPath();

        // Then
        assertThat(letter.getString("receivedAt")).isEqualTo("2026-11-19T02:00:00Z");
        assertThat(letter.getString("deadline.state")).isEqualTo("MET");
        assertThat(letter.getString("deadline.dueDate")).isEqualTo("2026-12-04");

        // And: it asks for what was answered
        assertRefused(
                liaison.correct(id, correction(changed("demand", "RECOMMENDATION"))), "demand-followed-up", "#/demand");
    }

    @Test
    void shouldNotCorrectADemandToWhichADraftIsWritten() {
        // Given
        String id = liaison.registered(matterId, clarification());
        officer.write(id, "Konsep").then().statusCode(200);

        // When
        Response reply = liaison.correct(id, correction(changed("demand", "CORRECTIVE_ACTION")));

        // Then
        assertRefused(reply, "demand-followed-up", "#/demand");
        assertThat(reply.jsonPath().getString("submitted.demand")).isEqualTo("CORRECTIVE_ACTION");
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "letterDate, 2026-11-21, #/letterDate",
        "letterDate, , #/letterDate",
        "receivedAt, 2026-11-20T04:00:01Z, #/receivedAt",
        "receivedAt, 2026-11-17T15:00:00Z, #/receivedAt",
        "receivedAt, , #/receivedAt",
        "sentAt, 2026-11-20T02:00:00Z, #/sentAt",
        "answerDueOn, 2026-11-20, #/answerDueOn",
        "demand, SECOND_CLARIFICATION, #/demand",
        "demand, UNKNOWN, #/demand",
        "answersLetterId, 0198b3c6-2b10-7c20-9d30-5e6f70819203, #/answersLetterId",
        "number, ' ', #/number",
        "sender, , #/sender",
        "recipient, ' ', #/recipient",
        "subject, , #/subject",
        "reason, , #/reason",
    })
    void shouldReportTheInvalidField(String field, String value, String pointer) {
        // Given
        String id = liaison.registered(matterId, clarification());
        String version = liaison.read(id).header("ETag");
        Map<String, Object> body = correction(clarification());
        body.put(field, value);

        // When
        Response rejected = liaison.correct(id, body);

        // Then
        assertThat(rejected.statusCode()).as(rejected.asString()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(liaison.read(id).header("ETag")).isEqualTo(version);
    }

    @Test
    void shouldReportEachWrongFieldAndReturnWhatWasSubmitted() {
        // Given
        String id = liaison.registered(matterId, clarification());

        // When
        Response rejected = liaison.correct(
                id,
                correction(changed(
                        "letterDate", "2027-01-01",
                        "receivedAt", "2027-01-02T02:00:00Z",
                        "sentAt", "2026-11-20T02:00:00Z",
                        "answerDueOn", "2026-11-01",
                        "answersLetterId", id)));

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "#/letterDate", "#/receivedAt", "#/sentAt", "#/answerDueOn", "#/answersLetterId");
        assertThat(rejected.jsonPath().getString("submitted.answerDueOn")).isEqualTo("2026-11-01");
    }

    @Test
    void shouldBeCorrectedByThoseWhoRegisteredIt() {
        // Given
        String byCoordinator = coordinator.registered(matterId, clarification());
        String byLiaison = liaison.registered(matterId, changed("number", "B/200"));
        Map<String, Object> sent = changed("direction", "OUTBOUND", "sentAt", "2026-11-20T02:00:00Z");
        sent.keySet().removeAll(List.of("receivedAt", "demand"));
        String outbound = liaison.registered(matterId, sent);

        // Then
        Map<String, Object> body = correction(changed("number", "B/300"));
        assertThat(liaison.correct(byCoordinator, body).statusCode()).isEqualTo(403);
        assertThat(liaison.correct(outbound, correction(sent)).statusCode()).isEqualTo(403);
        assertThat(officer.correct(byLiaison, body).statusCode()).isEqualTo(403);
        assertThat(LetterApiClient.as(Tokens.someoneWith("ombudsman"))
                        .correct(byLiaison, body)
                        .statusCode())
                .as("another liaison")
                .isEqualTo(200);
        assertThat(coordinator
                        .correct(byLiaison, correction(changed("number", "B/301")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(coordinator.correct(byCoordinator, body).statusCode()).isEqualTo(200);
        assertThat(coordinator.correct(outbound, correction(sent)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAStaleCorrectionATakenNumberAndAClosedMatter() {
        // Given
        String id = liaison.registered(matterId, clarification());
        String stale = liaison.read(id).header("ETag");
        liaison.registered(matterId, changed("number", "B/200"));
        liaison.correct(id, correction(changed("sender", "Ombudsman RI")));

        // Then
        Map<String, Object> body = correction(changed("number", "B/200"));
        assertThat(liaison.correct(id, body, stale).statusCode()).isEqualTo(412);
        assertThat(liaison.request()
                        .body(body)
                        .put("/v1/ombudsman/letters/{id}", id)
                        .statusCode())
                .isEqualTo(428);
        assertRefused(liaison.correct(id, body), "letter-registered", "#/number");

        // And: nothing is corrected after the end of the matter
        matters.close(matterId);
        assertRefused(liaison.correct(id, correction(changed("number", "B/400"))), "matter-closed", "#");
    }

    @Test
    void shouldMoveAnAnswerToTheLetterThatItAnswers() {
        // Given
        Map<String, Object> information = clarification();
        information.remove("demand");
        String wrong = coordinator.registered(matterId, information);
        information.put("number", "B/200");
        String right = coordinator.registered(matterId, information);
        Map<String, Object> answer = new HashMap<>(information);
        answer.putAll(Map.of("direction", "OUTBOUND", "number", "700/1", "answersLetterId", wrong));
        answer.put("sentAt", answer.remove("receivedAt"));
        String answerId = coordinator.registered(matterId, answer);

        // When
        answer.put("answersLetterId", right);
        Response reply = coordinator.correct(answerId, correction(answer));

        // Then
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        assertThat(reply.jsonPath().getString("answersLetterId")).isEqualTo(right);
        JsonPath released = coordinator.read(wrong).jsonPath();
        assertThat(released.getBoolean("answered")).isFalse();
        assertThat(released.getList("entries.type"))
                .containsExactly("LETTER_REGISTERED", "LETTER_ANSWERED", "LETTER_ANSWER_REMOVED");
        assertThat(coordinator.read(right).jsonPath().getBoolean("answered")).isTrue();
    }

    private static void assertRefused(Response reply, String type, String pointer) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(409);
        assertThat(reply.jsonPath().getString("type")).endsWith(type);
        assertThat(reply.jsonPath().getList("errors.pointer")).containsExactly(pointer);
    }

    private List<JsonNode> corrections() {
        return id.penghubung.kit.testing.Topics.read(Topics.OMBUDSMAN, matterId).stream()
                .filter(record -> id.penghubung.kit.testing.Topics.requiredHeader(record, "ce_type")
                        .endsWith("letter.corrected.v1"))
                .map(DomainEvents::body)
                .toList();
    }

    private static Map<String, Object> changed(Object... pairs) {
        Map<String, Object> letter = clarification();
        for (int i = 0; i < pairs.length; i += 2) {
            letter.put((String) pairs[i], pairs[i + 1]);
        }
        return letter;
    }
}
