package id.penghubung.focalpoint.ombudsman.letters;

import static id.penghubung.focalpoint.testing.LetterApiClient.clarification;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.LetterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.SampleFiles;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registration of letters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LetterServiceTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

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
    void shouldStartTheDeadlineAtTheReceipt() {
        // When
        Response reply = coordinator.register(matterId, clarification());

        // Then
        JsonPath letter = reply.then().statusCode(201).extract().jsonPath();
        assertThat(reply.header("Location")).isEqualTo("/v1/ombudsman/letters/" + letter.getString("id"));
        assertThat(letter.getString("deadline.stage")).isEqualTo("CLARIFICATION");
        assertThat(letter.getString("deadline.dueDate")).isEqualTo("2026-12-04");
        assertThat(letter.getString("deadline.startedAt")).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(letter.getString("entries[0].type")).isEqualTo("LETTER_REGISTERED");
        assertThat(letter.getString("entries[0].actor.role")).isEqualTo("coordinator");
        assertThat(officer.read(letter.getString("id")).jsonPath().getString("number"))
                .isEqualTo("B/113/LM.11-21/005355.2026/XI/2026");
    }

    @Test
    void shouldExplainTheDeadlineToThoseWhoSeeTheLetter() {
        // Given
        String deadlineId =
                coordinator.register(matterId, clarification()).jsonPath().getString("deadline.id");

        // When
        JsonPath explanation = officer.request()
                .get("/v1/deadlines/{id}/explanation", deadlineId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(explanation.getString("subjectKind")).isEqualTo("LETTER");
        assertThat(explanation.getString("startEvent")).isEqualTo("RECEIVED");
        assertThat(explanation.getMap("$")).doesNotContainKey("caseId");
        assertThat(explanation.getString("sentence.en"))
                .startsWith("14 calendar days (")
                .contains("counted from the receipt, Friday, 20 November 2026; that day itself is not counted.");
        assertThat(statusOfExplanation(Tokens.secretary(), deadlineId)).isEqualTo(200);
        assertThat(statusOfExplanation(Tokens.ombudsman(), deadlineId)).isEqualTo(200);
        assertThat(statusOfExplanation(Tokens.officerOf("dishub"), deadlineId)).isEqualTo(404);
        assertThat(statusOfExplanation(Tokens.admin(), deadlineId)).isEqualTo(404);
        assertThat(statusOfExplanation(Tokens.officerOf("dishub", "focal-point", "admin"), deadlineId))
                .as("sees the matter, but not the letter")
                .isEqualTo(404);
        assertThat(statusOfExplanation(Tokens.someoneWith("focal-point", "admin"), deadlineId))
                .as("without agency")
                .isEqualTo(404);
    }

    @Test
    void shouldCountTheHoursOfARapidResponse() {
        // Given
        String rapid = matters.opened("RAPID_RESPONSE", "dpu");

        // When
        JsonPath letter = liaison.register(rapid, clarification()).jsonPath();

        // Then
        assertThat(letter.getString("deadline.dueAt")).isEqualTo("2026-11-21T02:00:00Z");
    }

    @Test
    void shouldUseTheDateThatTheLetterSets() {
        // When
        JsonPath letter = coordinator
                .register(matterId, changed("demand", "OTHER", "answerDueOn", "2026-11-27"))
                .jsonPath();

        // Then
        assertThat(letter.getString("deadline.stage")).isEqualTo("REPLY");
        assertThat(letter.getString("deadline.dueDate")).isEqualTo("2026-11-27");
        assertThat(letter.getString("deadline.basis")).isEqualTo("B/113/LM.11-21/005355.2026/XI/2026");
    }

    /** The law names no time for other requests; the regency gives 14 calendar days. */
    @Test
    void shouldUseThePolicyWhereALetterNamesNoDay() {
        // When
        JsonPath letter =
                coordinator.register(matterId, changed("demand", "OTHER")).jsonPath();

        // Then
        assertThat(letter.getString("deadline.stage")).isEqualTo("REPLY");
        assertThat(letter.getString("deadline.dueDate")).isEqualTo("2026-12-04");
        assertThat(letter.getString("deadline.basis")).contains("names no day of its own");
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "letterDate, 2026-11-21, #/letterDate",
        "receivedAt, 2026-11-20T04:00:01Z, #/receivedAt",
        "receivedAt, 2026-11-17T15:00:00Z, #/receivedAt",
        "receivedAt, , #/receivedAt",
        "answerDueOn, 2026-11-20, #/answerDueOn",
        "agencyCode, diskominfo, #/agencyCode",
        "agencyCode, , #/agencyCode",
        "demand, UNKNOWN, #/demand",
        "sentAt, 2026-11-20T02:00:00Z, #/sentAt",
        "answersLetterId, 0198b3c6-2b10-7c20-9d30-5e6f70819203, #/answersLetterId",
        "number, ' ', #/number",
    })
    void shouldReportTheInvalidField(String field, String value, String pointer) {
        // Given
        Map<String, Object> letter = clarification();
        letter.put(field, value);

        // When
        Response rejected = coordinator.register(matterId, letter);

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(coordinator.list(matterId, Map.of()).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void shouldNameTheFirstDayIfALetterIsTooOld() {
        Response rejected = coordinator
                .request()
                .header("Accept-Language", "en")
                .body(changed("letterDate", "1999-12-31"))
                .post("/v1/ombudsman/matters/{id}/letters", matterId);

        assertThat(rejected.jsonPath().getString("errors[0].detail")).isEqualTo("must not be before 2000-01-01");
    }

    @Test
    void shouldRegisterALetterOnce() {
        // Given
        coordinator.registered(matterId, clarification());

        // When
        Response second = liaison.register(matterId, changed("number", " B/113/LM.11-21/005355.2026/XI/2026 "));

        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("type")).endsWith("letter-registered");
        assertThat(second.jsonPath().getList("errors.pointer")).containsExactly("#/number");
    }

    @Test
    void shouldRegisterALetterToTwoAgenciesForEachOfThem() {
        // Given
        String toDpu = coordinator.registered(matterId, clarification());

        // When
        String toDishub = coordinator.registered(matterId, changed("agencyCode", "dishub"));

        // Then
        assertThat(idsOf(liaison)).containsExactly(toDpu, toDishub);
    }

    @ParameterizedTest
    @CsvSource({"number, ' B/113/LM.11-21/005355.2026/XI/2026 '", "agencyCode, ' dpu '"})
    void shouldRecognizeALetterDespiteWhiteSpace(String field, String value) {
        // Given
        coordinator.registered(matterId, clarification());

        // When
        Response second = liaison.register(matterId, changed(field, value));

        // Then
        assertThat(second.statusCode()).isEqualTo(409);
    }

    @Test
    void shouldAnswerALetterOnceByALetterOfItsAgency() {
        // Given: a letter without a demand
        Map<String, Object> information = clarification();
        information.remove("demand");
        String answered = coordinator.registered(matterId, information);

        // When
        Response ofAnother = coordinator.register(matterId, answerTo(answered, "700/1", "dishub"));
        Response first = coordinator.register(matterId, answerTo(answered, "700/2", "dpu"));
        Response second = coordinator.register(matterId, answerTo(answered, "700/3", "dpu"));

        // Then
        assertThat(ofAnother.statusCode()).isEqualTo(400);
        assertThat(ofAnother.jsonPath().getList("errors.pointer")).containsExactly("#/answersLetterId");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("type")).endsWith("letter-answered");
        assertThat(second.jsonPath().getList("errors.pointer")).containsExactly("#/answersLetterId");
    }

    @Test
    void shouldReplyOnceToTheSameIdempotencyKey() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        List<String> ids = Stream.of(1, 2)
                .map(attempt -> coordinator
                        .request()
                        .header("Idempotency-Key", key)
                        .body(clarification())
                        .post("/v1/ombudsman/matters/{id}/letters", matterId)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        // Then
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void shouldKeepTheFilesOfALetter() {
        // Given
        String letterId = coordinator.registered(matterId, clarification());

        // When
        JsonPath letter = coordinator
                .request()
                .header("If-Match", coordinator.read(letterId).header("ETag"))
                .contentType("multipart/form-data")
                .multiPart("file", "surat.png", SampleFiles.png(), "image/png")
                .post("/v1/ombudsman/letters/{id}/files", letterId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(letter.getString("attachments[0].name")).isEqualTo("surat.png");
        assertThat(letter.getString("entries[-1].type")).isEqualTo("ATTACHED");
        Response bytes = officer.request()
                .get("/v1/ombudsman/letters/{id}/files/{file}", letterId, letter.getString("attachments[0].id"));
        assertThat(bytes.asByteArray()).isEqualTo(SampleFiles.png());
        assertThat(bytes.header("Content-Disposition")).startsWith("attachment;");
    }

    private static Map<String, Object> answerTo(String letterId, String number, String agency) {
        Map<String, Object> answer =
                changed("direction", "OUTBOUND", "number", number, "agencyCode", agency, "answersLetterId", letterId);
        answer.remove("demand");
        answer.put("sentAt", answer.remove("receivedAt"));
        return answer;
    }

    private static int statusOfExplanation(String token, String deadlineId) {
        return LetterApiClient.as(token)
                .request()
                .get("/v1/deadlines/{id}/explanation", deadlineId)
                .statusCode();
    }

    private List<String> idsOf(LetterApiClient reader) {
        return reader.list(matterId, Map.of()).jsonPath().getList("items.id");
    }

    private static Map<String, Object> changed(Object... pairs) {
        Map<String, Object> letter = new HashMap<>(clarification());
        for (int i = 0; i < pairs.length; i += 2) {
            letter.put((String) pairs[i], pairs[i + 1]);
        }
        return letter;
    }
}
