package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.CASE_RESOLVED;
import static id.penghubung.events.EventType.INFORMATION_REQUESTED;
import static id.penghubung.events.EventType.INFORMATION_REQUEST_ENDED;
import static id.penghubung.events.EventType.RESOLUTION_DUE_MOVED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.InformationProvided;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.DomainEvents;
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

/** Information requests: with an answer of the reporter, and without. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InformationRequestTest {

    private static final String QUESTION = "Di sebelah mana lubangnya?";

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private String caseId = "";

    @Inject
    MovableClock clock;

    @AfterEach
    void resumeClock() {
        clock.run();
    }

    @BeforeEach
    void givenACase() {
        caseId = officer.awaitCaseId(routing.publish());
    }

    @Test
    void shouldWaitForTheReporterAndContinueWithTheAnswer() {
        // Given
        JsonPath waiting = ask().jsonPath();
        assertThat(waiting.getString("status")).isEqualTo("WAITING");
        assertThat(waiting.getString("informationRequest.question")).isEqualTo(QUESTION);
        assertThat(waiting.getString("dueAt"))
                .as("no deadline is pending while the case waits")
                .isNull();
        CaseTopicReader.PublishedEvent published = CaseTopicReader.awaitEvents(
                        routing.complaintId(), CASE_ACKNOWLEDGED, INFORMATION_REQUESTED)
                .getLast();
        assertThat(published.body().get("question").asText()).isEqualTo(QUESTION);
        assertThat(published.body().toString()).doesNotContain("dpu-account").doesNotContain("actor");

        // When
        answer(UUID.fromString(published.body().get("requestId").asText()), "Di depan gerbang timur");

        // Then
        awaitStatus("ACKNOWLEDGED");
        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(caseView.getString("informationRequest")).isNull();
        assertThat(caseView.getString("dueAt")).isNotNull();
        assertThat(caseView.getList("entries.type", String.class))
                .containsExactly(
                        "OPENED", "ACKNOWLEDGED", "INFORMATION_REQUESTED", "INFORMATION_PROVIDED", "DEADLINE_MOVED");
        assertThat(caseView.getString("entries[3].message")).isEqualTo("Di depan gerbang timur");
        assertThat(caseView.getString("entries[3].actor.role")).isEqualTo("reporter");
        assertThat(caseView.getString("entries[3].actor.name")).isEmpty();
        assertThat(caseView.getString("entries[3].details.awaited")).isEqualTo("true");
    }

    @Test
    void shouldRecordAnAnswerThatArrivesAfterTheRequestEnded() {
        // Given
        UUID request = requestIdAfter(ask());
        officer.perform(caseId, "information-requests/end", Map.of("reason", "Titiknya sudah ditemukan"));

        // When
        answer(request, "Di depan gerbang timur");

        // Then
        awaitEntry("INFORMATION_PROVIDED");
        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(caseView.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(caseView.getString("entries[-1].details.awaited")).isEqualTo("false");
    }

    @Test
    void shouldKeepWaitingWhenAnEarlierRequestIsAnswered() {
        // Given
        UUID first = requestIdAfter(ask());
        officer.perform(caseId, "information-requests/end", Map.of("reason", "Pertanyaannya keliru"));
        ask();

        // When
        answer(first, "Di depan gerbang timur");

        // Then
        awaitEntry("INFORMATION_PROVIDED");
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("WAITING");
    }

    @Test
    void shouldContinueWithoutTheAnswer() {
        // Given
        ask();

        // When
        Response reply =
                officer.perform(caseId, "information-requests/end", Map.of("reason", "Titiknya sudah ditemukan"));

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
    void shouldResolveAWaitingCase() {
        // Given
        UUID request = requestIdAfter(ask());

        // When
        officer.resolve(caseId, "Sudah ditambal").then().statusCode(200).body("status", equalTo("RESOLVED"));

        // Then
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, INFORMATION_REQUESTED, CASE_RESOLVED);
        answer(request, "Di depan gerbang timur");
        awaitEntry("INFORMATION_PROVIDED");
        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(caseView.getString("status")).isEqualTo("RESOLVED");
        assertThat(stateOf(caseView, "RESOLUTION")).isEqualTo("MET");
        assertThat(stateOf(caseView, "INFORMATION_REPLY")).isEqualTo("CANCELLED");
    }

    @Test
    void shouldCloseAWaitingCaseThatIsWithdrawnRightAfterTheAnswer() {
        // Given
        UUID request = requestIdAfter(ask());

        // When
        answer(request, "Sudah diperbaiki warga");
        DomainEvents.publish(routing.complaintId(), new ComplaintWithdrawn(routing.complaintId(), null, Instant.now()));

        // Then
        awaitStatus("WITHDRAWN");
        assertThat(types()).endsWith("INFORMATION_PROVIDED", "DEADLINE_MOVED", "WITHDRAWN");
    }

    /** Only the days of the agency count: waiting time for the reporter extends the deadlines. */
    @Test
    void shouldExtendDeadlinesByTheDaysSpentWaitingForTheReporter() {
        // Given: 14 working days from Monday 16 November end on Friday 4 December
        clock.stopAt(Instant.parse("2026-11-23T02:00:00Z"));
        RoutedComplaint earlier = RoutedComplaint.to("dpu")
                .decidedAt(Instant.parse("2026-11-16T02:00:00Z"))
                .publish();
        caseId = officer.awaitCaseId(earlier);
        JsonPath waiting = ask().jsonPath();
        assertThat(stateOf(waiting, "RESOLUTION")).isEqualTo("SUSPENDED");
        assertThat(stateOf(waiting, "INFORMATION_REPLY")).isEqualTo("RUNNING");

        // When: the reporter answers on Wednesday, and the event arrives on Thursday
        clock.stopAt(Instant.parse("2026-11-26T02:00:00Z"));
        DomainEvents.publish(
                earlier.complaintId(),
                new InformationProvided(
                        earlier.complaintId(),
                        1,
                        requestIdAfter(officer.read(caseId)),
                        "Di depan gerbang timur",
                        Instant.parse("2026-11-25T02:00:00Z")));
        awaitStatus("ACKNOWLEDGED");

        // Then: two working days later
        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(stateOf(caseView, "RESOLUTION")).isEqualTo("RUNNING");
        assertThat(stateOf(caseView, "INFORMATION_REPLY")).isEqualTo("MET");
        assertThat(caseView.getString("deadlines.find { it.stage == 'RESOLUTION' }.dueDate"))
                .isEqualTo("2026-12-08");
        assertThat(caseView.getString("dueAt"))
                .isEqualTo(caseView.getString("deadlines.find { it.stage == 'RESOLUTION' }.dueAt"));
        assertThat(CaseTopicReader.awaitEvents(
                                earlier.complaintId(), CASE_ACKNOWLEDGED, INFORMATION_REQUESTED, RESOLUTION_DUE_MOVED)
                        .getLast()
                        .body()
                        .get("resolutionDueAt")
                        .asText())
                .isEqualTo(caseView.getString("deadlines.find { it.stage == 'RESOLUTION' }.dueAt"));
    }

    @Test
    void shouldRejectASecondRequestWhileOneIsOpen() {
        ask();

        ask().then().statusCode(409).body("type", equalTo("urn:penghubung:problem:already-waiting"));
    }

    @Test
    void shouldRejectTheEndOfARequestThatDoesNotExist() {
        officer.perform(caseId, "information-requests/end", Map.of("reason", "Tidak perlu"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:not-waiting"));
    }

    @Test
    void shouldRejectARequestForAClosedCase() {
        officer.resolve(caseId, "Sudah ditambal");

        ask().then().statusCode(409).body("type", equalTo("urn:penghubung:problem:case-closed"));
    }

    /** SP4N-LAPOR: the agency follows up for the first time within five working days. */
    @Test
    void shouldCountTheQuestionAsFirstFollowUp() {
        JsonPath waiting = ask().jsonPath();

        assertThat(stateOf(waiting, "FIRST_FOLLOW_UP")).isEqualTo("MET");
    }

    /** The law gives the reporter 30 days to complete, which an agency cannot shorten with the consequence of a withdrawal. */
    @Test
    void shouldGiveTheReporter30DaysIfTheComplaintIsDeemedWithdrawnWithoutAnAnswerUu25Of2009Art44() {
        // Given
        clock.stopAt(Instant.parse("2026-11-28T02:00:00Z"));
        caseId = officer.awaitCaseId(RoutedComplaint.to("dpu")
                .decidedAt(Instant.parse("2026-11-27T02:00:00Z"))
                .publish());

        // When
        JsonPath waiting =
                ask(Map.of("question", QUESTION, "ifUnanswered", "WITHDRAW")).jsonPath();

        // Then
        assertThat(waiting.getString("informationRequest.replyBy")).isEqualTo("2026-12-28");
        assertThat(waiting.getString("informationRequest.ifUnanswered")).isEqualTo("WITHDRAW");
        assertThat(waiting.getString("deadlines.find { it.stage == 'INFORMATION_REPLY' }.dueDate"))
                .isEqualTo("2026-12-28");
    }

    @Test
    void shouldRejectADayThatTheAgencyNamesForAWithdrawal() {
        refuseReplyBy(Map.of(
                "question", QUESTION, "replyBy", LocalDate.now().plusDays(40).toString(), "ifUnanswered", "WITHDRAW"));
    }

    @Test
    void shouldRejectAReplyDateInThePast() {
        refuseReplyBy(Map.of(
                "question", QUESTION, "replyBy", LocalDate.now().minusDays(2).toString()));
    }

    private void refuseReplyBy(Map<String, String> body) {
        ask(body).then().statusCode(400).body("errors[0].pointer", equalTo("#/replyBy"));

        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldRequestInformationOnlyOncePerKey() {
        // Given
        String version = officer.read(caseId).header("ETag");

        // When
        List<Response> replies = Stream.generate(() -> officer.request()
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
        return ask(Map.of("question", QUESTION));
    }

    private Response ask(Map<String, String> body) {
        return officer.perform(caseId, "information-requests", body);
    }

    private static String stateOf(JsonPath caseView, String stage) {
        return caseView.getString("deadlines.find { it.stage == '" + stage + "' }.state");
    }

    private static UUID requestIdAfter(Response asked) {
        return UUID.fromString(asked.jsonPath()
                .getString("entries.findAll { it.type == 'INFORMATION_REQUESTED' }[-1].details.requestId"));
    }

    private void answer(UUID request, String message) {
        DomainEvents.publish(
                routing.complaintId(),
                new InformationProvided(routing.complaintId(), 1, request, message, Instant.now()));
    }

    private void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(officer.read(caseId).jsonPath().getString("status"))
                        .isEqualTo(status));
    }

    private void awaitEntry(String type) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types()).contains(type));
    }

    private List<String> types() {
        return officer.read(caseId).jsonPath().getList("entries.type", String.class);
    }
}
