package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.DEADLINE_BREACHED;
import static id.penghubung.events.EventType.INTERIM_ANSWER_POSTED;
import static id.penghubung.events.EventType.MEETING_PROPOSED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Notes, meetings and interim answers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseCommunicationServiceTest {

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @Test
    void shouldRecordANoteWithoutPublishingIt() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        JsonPath reply = officer.perform(caseId, "notes", Map.of("text", "Jalan ini milik provinsi?"))
                .jsonPath();

        // Then
        assertThat(reply.getString("status"))
                .as("a note is no action for the reporter")
                .isEqualTo("OPEN");
        assertThat(reply.getString("entries[-1].type")).isEqualTo("NOTE");
        assertThat(reply.getString("entries[-1].message")).isEqualTo("Jalan ini milik provinsi?");
        assertThat(reply.getBoolean("entries[-1].internal")).isTrue();
        officer.acknowledge(caseId);
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED);
    }

    @Test
    void shouldAllowNotesOnlyForOfficersOfTheAgency() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.perform(caseId, "notes", Map.of("text", "Jalan ini milik provinsi?"));

        assertThat(CaseApiClient.as(Tokens.colleagueOf("dpu")).read(caseId).asString())
                .contains("milik provinsi");
        CaseApiClient.of("dishub")
                .perform(caseId, "notes", Map.of("text", "Kami?"), "\"0\"")
                .then()
                .statusCode(404);
        CaseApiClient.as(Tokens.coordinator())
                .perform(caseId, "notes", Map.of("text", "Saya?"))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldProposeASiteVisitAsFirstFollowUpWithoutSuspendingTheDeadlineOfTheAnswer() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);
        Instant moment = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        // When
        JsonPath reply =
                officer.perform(caseId, "meetings", meeting(moment.toString())).jsonPath();

        // Then
        assertThat(reply.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(reply.getString("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }.state"))
                .isEqualTo("MET");
        assertThat(reply.getString("deadlines.find { it.stage == 'RESOLUTION' }.state"))
                .isEqualTo("RUNNING");
        assertThat(reply.getString("entries[-1].details.place")).isEqualTo("Gerbang timur");
        JsonNode published = CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, MEETING_PROPOSED)
                .getLast()
                .body();
        assertThat(published.get("kind").asText()).isEqualTo("SITE_VISIT");
        assertThat(Instant.parse(published.get("at").asText())).isEqualTo(moment);
    }

    @Test
    void shouldAcceptAMeetingTimeInTheTimeZoneOfTheOffice() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String day = LocalDate.now().plusDays(9).toString();

        JsonPath reply = officer.perform(caseId, "meetings", meeting(day + "T09:00:00+08:00"))
                .jsonPath();

        assertThat(reply.getString("entries[-1].details.at")).isEqualTo(day + "T01:00:00Z");
    }

    @Test
    void shouldRejectAMeetingInThePast() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        officer.perform(caseId, "meetings", meeting("2026-01-05T01:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/at"));
        officer.perform(caseId, "meetings", Map.of("kind", "PARTY")).then().statusCode(400);

        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("datesTooFarAhead")
    void shouldRejectADateMoreThanAYearAhead(String action, Map<String, String> body, String pointer) {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        // When
        Response refused = officer.perform(caseId, action, body);

        // Then
        refused.then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    static Stream<Arguments> datesTooFarAhead() {
        String day = LocalDate.now().plusDays(368).toString();
        return Stream.of(
                Arguments.of("meetings", meeting(day + "T09:00:00+08:00"), "#/at"),
                Arguments.of("interim-answers", Map.of("message", "Sabar", "expectedBy", day), "#/expectedBy"),
                Arguments.of("information-requests", Map.of("question", "Di mana?", "replyBy", day), "#/replyBy"));
    }

    /** CPGRAMS requires an interim reply from a late agency; the deadline of the answer stays pending. */
    @Test
    void shouldKeepTheDeadlineAfterAnInterimAnswer() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu")
                .decidedAt(Instant.now().minus(60, ChronoUnit.DAYS))
                .publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        JsonPath reply = officer.perform(
                        caseId,
                        "interim-answers",
                        Map.of(
                                "message",
                                "Tertunda hujan",
                                "expectedBy",
                                LocalDate.now().plusDays(5).toString()))
                .jsonPath();

        // Then
        assertThat(reply.getString("entries[-1].type")).isEqualTo("INTERIM_ANSWER");
        assertThat(reply.getString("deadlines.find { it.stage == 'RESOLUTION' }.metAt"))
                .isNull();
        assertThat(reply.getString("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }.metAt"))
                .as("late, but taken")
                .isNotNull();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(CaseTopicReader.eventsOf(routing.complaintId()))
                        .extracting(CaseTopicReader.PublishedEvent::type)
                        .contains(INTERIM_ANSWER_POSTED.typeName()));
        officer.resolve(caseId, "Sudah ditambal");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(CaseTopicReader.eventsOf(routing.complaintId()))
                        .extracting(CaseTopicReader.PublishedEvent::type)
                        .contains(DEADLINE_BREACHED.typeName()));
    }

    /** PermenPANRB 62/2018: the agency follows up within five working days; a first interim answer does that. */
    @Test
    void shouldTakeAnInterimAnswerInTimeAsFirstFollowUp() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        // When
        Response reply = officer.perform(caseId, "interim-answers", Map.of("message", "Tim sudah berangkat"));

        // Then
        reply.then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }.state", equalTo("MET"))
                .body("deadlines.find { it.stage == 'RESOLUTION' }.state", equalTo("RUNNING"));
    }

    @Test
    void shouldRejectAnInterimAnswerAfterTheFirstFollowUpWhenNothingIsLate() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.perform(caseId, "follow-ups", Map.of("message", "Tim sudah berangkat"))
                .then()
                .statusCode(200);

        officer.perform(caseId, "interim-answers", Map.of("message", "Sabar"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:nothing-late"));

        officer.read(caseId).then().body("entries.find { it.type == 'INTERIM_ANSWER' }", nullValue());
    }

    @Test
    void shouldRejectAnExpectedDateInThePast() {
        // Given: only the date is wrong, the answer is late
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu")
                .decidedAt(Instant.now().minus(60, ChronoUnit.DAYS))
                .publish());
        String past = LocalDate.now().minusDays(2).toString();

        // When
        Response reply =
                officer.perform(caseId, "interim-answers", Map.of("message", "Tertunda hujan", "expectedBy", past));

        // Then
        reply.then().statusCode(400).body("errors[0].pointer", equalTo("#/expectedBy"));
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldRejectMessagesAboutAClosedCase() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.resolve(caseId, "Sudah ditambal");
        String moment = Instant.now().plus(3, ChronoUnit.DAYS).toString();

        Stream.of(
                        officer.perform(caseId, "notes", Map.of("text", "Jalan ini milik provinsi?")),
                        officer.perform(caseId, "meetings", meeting(moment)),
                        officer.perform(caseId, "interim-answers", Map.of("message", "Sabar")))
                .forEach(reply ->
                        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:case-closed")));

        assertThat(officer.read(caseId).jsonPath().getList("entries.type", String.class))
                .containsExactly("OPENED", "RESOLVED");
    }

    private static Map<String, String> meeting(String at) {
        return Map.of("kind", "SITE_VISIT", "at", at, "place", "Gerbang timur", "message", "Mari meninjau");
    }
}
