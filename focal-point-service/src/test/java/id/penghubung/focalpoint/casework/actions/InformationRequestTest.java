package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.CASE_RESOLVED;
import static id.penghubung.events.EventType.INFORMATION_REQUESTED;
import static id.penghubung.events.EventType.INFORMATION_REQUEST_ENDED;
import static id.penghubung.events.EventType.RESOLUTION_DUE_MOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.InformationProvided;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.KafkaTestClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency asks the reporter, and goes on with the answer or without it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InformationRequestTest {

    private static final String QUESTION = "Di sebelah mana lubangnya?";

    private final CaseApiClient desk = CaseApiClient.of("dpu");
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private String caseId = "";

    @Inject
    MovableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @BeforeEach
    void givenACase() {
        caseId = desk.awaitCaseId(routing.publish());
    }

    @Test
    void shouldWaitForTheReporterAndGoOnWithHisAnswer() {
        // Given
        JsonPath waiting = ask().jsonPath();
        assertThat(waiting.getString("status")).isEqualTo("WAITING");
        assertThat(waiting.getString("openQuestion.question")).isEqualTo(QUESTION);
        assertThat(waiting.getString("dueAt")).as("nothing is owed meanwhile").isNull();
        CaseTopicReader.PublishedEvent told = CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, INFORMATION_REQUESTED)
                .getLast();
        assertThat(told.body().get("question").asText()).isEqualTo(QUESTION);
        assertThat(told.body().toString()).doesNotContain("dpu-account").doesNotContain("actor");

        // When
        answer(UUID.fromString(told.body().get("requestId").asText()), "Di depan gerbang timur");

        // Then
        awaitStatus("ACKNOWLEDGED");
        JsonPath file = desk.read(caseId).jsonPath();
        assertThat(file.getString("openQuestion")).isNull();
        assertThat(file.getString("dueAt")).isNotNull();
        assertThat(file.getList("entries.type", String.class))
                .containsExactly(
                        "OPENED", "ACKNOWLEDGED", "INFORMATION_REQUESTED", "INFORMATION_PROVIDED", "DEADLINE_MOVED");
        assertThat(file.getString("entries[3].message")).isEqualTo("Di depan gerbang timur");
        assertThat(file.getString("entries[3].actor.role")).isEqualTo("reporter");
        assertThat(file.getString("entries[3].actor.name")).isEmpty();
        assertThat(file.getString("entries[3].details.awaited")).isEqualTo("true");
    }

    @Test
    void shouldKeepAnAnswerOnRecordThatCrossedWithTheEndOfTheQuestion() {
        // Given
        UUID request = requestIdAfter(ask());
        desk.perform(caseId, "information-requests/end", Map.of("reason", "Titiknya sudah ditemukan"));

        // When
        answer(request, "Di depan gerbang timur");

        // Then
        awaitEntry("INFORMATION_PROVIDED");
        JsonPath file = desk.read(caseId).jsonPath();
        assertThat(file.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(file.getString("entries[-1].details.awaited")).isEqualTo("false");
    }

    @Test
    void shouldGoOnWaitingWhenAnEarlierQuestionIsAnswered() {
        // Given
        UUID first = requestIdAfter(ask());
        desk.perform(caseId, "information-requests/end", Map.of("reason", "Pertanyaannya keliru"));
        ask();

        // When
        answer(first, "Di depan gerbang timur");

        // Then
        awaitEntry("INFORMATION_PROVIDED");
        assertThat(desk.read(caseId).jsonPath().getString("status")).isEqualTo("WAITING");
    }

    @Test
    void shouldGoOnWithoutTheAnswer() {
        // Given
        ask();

        // When
        Response reply = desk.perform(caseId, "information-requests/end", Map.of("reason", "Titiknya sudah ditemukan"));

        // Then
        reply.then().statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
        assertThat(CaseTopicReader.awaitEvents(
                                routing.complaintId(),
                                CASE_ACKNOWLEDGED,
                                INFORMATION_REQUESTED,
                                INFORMATION_REQUEST_ENDED,
                                RESOLUTION_DUE_MOVED)
                        .get(2)
                        .body()
                        .get("reason")
                        .asText())
                .isEqualTo("Titiknya sudah ditemukan");
    }

    @Test
    void shouldAnswerWhileItWaits() {
        // Given
        UUID request = requestIdAfter(ask());

        // When
        desk.resolve(caseId, "Sudah ditambal").then().statusCode(200).body("status", equalTo("RESOLVED"));

        // Then
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, INFORMATION_REQUESTED, CASE_RESOLVED);
        answer(request, "Di depan gerbang timur");
        awaitEntry("INFORMATION_PROVIDED");
        JsonPath file = desk.read(caseId).jsonPath();
        assertThat(file.getString("status")).isEqualTo("RESOLVED");
        assertThat(file.getList("deadlines.state", String.class)).containsOnly("MET");
    }

    @Test
    void shouldCloseAWaitingCaseThatIsTakenBackInTheSameBreath() {
        // Given
        UUID request = requestIdAfter(ask());

        // When
        answer(request, "Sudah diperbaiki warga");
        KafkaTestClient.publish(routing.complaintId(), new ComplaintWithdrawn(routing.complaintId(), null, Instant.now()));

        // Then
        awaitStatus("WITHDRAWN");
        assertThat(types()).endsWith("INFORMATION_PROVIDED", "DEADLINE_MOVED", "WITHDRAWN");
    }

    /** The agency's days are counted, not the reporter's: what he took for his answer is given back. */
    @Test
    void shouldGiveBackTheDaysSpentWaitingForTheReporter() {
        // Given: 14 working days from Monday 16 November end on Friday 4 December
        clock.stopAt(Instant.parse("2026-11-23T02:00:00Z"));
        RoutedComplaint earlier = RoutedComplaint.to("dpu")
                .decidedAt(Instant.parse("2026-11-16T02:00:00Z"))
                .publish();
        caseId = desk.awaitCaseId(earlier);
        JsonPath waiting = ask().jsonPath();
        assertThat(waiting.getList("deadlines.state", String.class)).containsOnly("SUSPENDED");

        // When: he answers on Wednesday, and the news arrives on Thursday
        clock.stopAt(Instant.parse("2026-11-26T02:00:00Z"));
        KafkaTestClient.publish(
                earlier.complaintId(),
                new InformationProvided(
                        earlier.complaintId(),
                        1,
                        requestIdAfter(desk.read(caseId)),
                        "Di depan gerbang timur",
                        Instant.parse("2026-11-25T02:00:00Z")));
        awaitStatus("ACKNOWLEDGED");

        // Then: two working days later
        JsonPath file = desk.read(caseId).jsonPath();
        assertThat(file.getList("deadlines.state", String.class)).containsOnly("RUNNING");
        assertThat(file.getString("deadlines.find { it.stage == 'RESOLUTION' }.dueDate"))
                .isEqualTo("2026-12-08");
        assertThat(file.getString("dueAt")).isEqualTo(file.getString("deadlines[0].dueAt"));
        assertThat(CaseTopicReader.awaitEvents(
                                earlier.complaintId(), CASE_ACKNOWLEDGED, INFORMATION_REQUESTED, RESOLUTION_DUE_MOVED)
                        .getLast()
                        .body()
                        .get("resolutionDueAt")
                        .asText())
                .isEqualTo(file.getString("deadlines.find { it.stage == 'RESOLUTION' }.dueAt"));
    }

    @Test
    void shouldNotAskTwiceAtOnce() {
        ask();

        ask().then().statusCode(409).body("type", equalTo("urn:penghubung:problem:already-waiting"));
    }

    @Test
    void shouldNotEndAQuestionThatWasNotAsked() {
        desk.perform(caseId, "information-requests/end", Map.of("reason", "Tidak perlu"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:not-waiting"));
    }

    @Test
    void shouldAskNothingAboutAClosedCase() {
        desk.resolve(caseId, "Sudah ditambal");

        ask().then().statusCode(409).body("type", equalTo("urn:penghubung:problem:case-closed"));
    }

    @Test
    void shouldNameNoDayThatIsOver() {
        desk.perform(
                        caseId,
                        "information-requests",
                        Map.of(
                                "question",
                                QUESTION,
                                "replyBy",
                                LocalDate.now().minusDays(2).toString()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/replyBy"));

        assertThat(desk.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldAskOnceHoweverOftenItIsSent() {
        // Given
        String version = desk.read(caseId).header("ETag");

        // When
        List<Response> replies = Stream.generate(() -> desk.request()
                        .header("If-Match", version)
                        .header("Idempotency-Key", "ask-1")
                        .body(Map.of("question", QUESTION))
                        .post("/v1/cases/{id}/information-requests", caseId))
                .limit(2)
                .toList();

        // Then
        assertThat(replies).extracting(Response::statusCode).containsOnly(200);
        assertThat(replies.getLast().asString()).isEqualTo(replies.getFirst().asString());
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, INFORMATION_REQUESTED);
    }

    private Response ask() {
        return desk.perform(caseId, "information-requests", Map.of("question", QUESTION));
    }

    private static UUID requestIdAfter(Response asked) {
        return UUID.fromString(asked.jsonPath()
                .getString("entries.findAll { it.type == 'INFORMATION_REQUESTED' }[-1].details.requestId"));
    }

    private void answer(UUID request, String message) {
        KafkaTestClient.publish(
                routing.complaintId(),
                new InformationProvided(routing.complaintId(), 1, request, message, Instant.now()));
    }

    private void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.read(caseId).jsonPath().getString("status"))
                        .isEqualTo(status));
    }

    private void awaitEntry(String type) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types()).contains(type));
    }

    private List<String> types() {
        return desk.read(caseId).jsonPath().getList("entries.type", String.class);
    }
}
