package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The reporter disputes an answer (SP4N-LAPOR): the same agency goes on, with the time that it has used. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AnswerDisputeServiceTest {

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldGiveTheReporterTenWorkingDaysForAReplyAfterAnAnswer() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());

        // When
        officer.resolve(caseId, "Sudah ditambal");

        // Then
        JsonPath reply = complaint.awaitState("REPORTER_REPLY", "RUNNING");
        assertThat(reply.getInt("items.find { it.stage == 'REPORTER_REPLY' }.amount"))
                .isEqualTo(10);
    }

    @Test
    void shouldReopenWithTheTimeAlreadyUsedAndTellTheHead() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        officer.resolve(caseId, "Sudah ditambal");

        // When
        dispute();

        // Then
        JsonPath caseView = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> coordinator.read(caseId).jsonPath(),
                        read -> read.getString("status").equals("ACKNOWLEDGED"));
        assertThat(caseView.getString("deadlines.find { it.stage == 'RESOLUTION' }.state"))
                .isEqualTo("RUNNING");
        assertThat(caseView.getList("entries.type", String.class)).contains("ANSWER_DISPUTED");
        complaint.awaitState("REPORTER_REPLY", "MET");
        assertThat(database.column("select kind from notification where case_id = ?::uuid", caseId))
                .contains("ANSWER_DISPUTED");
    }

    /** SP4N-LAPOR: the days from the answer to the dispute are given back, and those before the answer stay used. */
    @Test
    void shouldGoOnWithTheDaysThatWereLeftAtTheAnswerSp4nLapor() {
        // Given: 14 working days from Monday 16 November end on Friday 4 December
        clock.stopAt(Instant.parse("2026-11-23T02:00:00Z"));
        RoutedComplaint earlier = RoutedComplaint.to("dpu")
                .decidedAt(Instant.parse("2026-11-16T02:00:00Z"))
                .publish();
        String caseId = coordinator.awaitCaseId(earlier);
        officer.resolve(caseId, "Sudah ditambal").then().statusCode(200);

        // When: the reporter disputes on Wednesday, and the event arrives on Thursday
        clock.stopAt(Instant.parse("2026-11-26T02:00:00Z"));
        new ComplaintDecisions(earlier.complaintId())
                .publish(new ComplaintDisputed(
                        earlier.complaintId(), 1, 1, "Lubang masih ada", Instant.parse("2026-11-25T02:00:00Z")));

        // Then: two working days later
        JsonPath caseView = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> coordinator.read(caseId).jsonPath(),
                        read -> read.getString("status").equals("ACKNOWLEDGED"));
        assertThat(caseView.getString("deadlines.find { it.stage == 'RESOLUTION' }.dueDate"))
                .isEqualTo("2026-12-08");
    }

    /** UU 25/2009 Art. 50: 60 days from the complete file, also if nobody decided about the completeness before the answer. */
    @Test
    void shouldStartTheOuterLimitOfAComplaintWhoseCompletenessWasNeverDecided() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        officer.resolve(caseId, "Sudah ditambal");

        // When
        dispute();

        // Then
        JsonPath limit = complaint.awaitState("OUTER_LIMIT", "RUNNING");
        assertThat(limit.getInt("items.find { it.stage == 'OUTER_LIMIT' }.amount"))
                .isEqualTo(60);
    }

    @Test
    void shouldUpholdADisputedAnswerOnly() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        Map<String, Object> reason = Map.of("message", "Sudah sesuai standar");
        Response tooEarly = officer.perform(caseId, "dispute-rejection", reason);
        officer.resolve(caseId, "Sudah ditambal");
        dispute();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        coordinator.read(caseId).jsonPath().getString("status").equals("ACKNOWLEDGED"));

        // When
        JsonPath upheld = officer.perform(caseId, "dispute-rejection", reason).jsonPath();

        // Then
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.jsonPath().getString("type")).endsWith(":not-disputed");
        assertThat(upheld.getString("status")).isEqualTo("RESOLVED");
        assertThat(upheld.getList("entries.type", String.class)).contains("DISPUTE_REJECTED");
    }

    @Test
    void shouldRecordTheClosingAndEndTheTimeForAReply() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        officer.resolve(caseId, "Sudah ditambal");

        // When
        complaint.publish(new ComplaintClosed(routing.complaintId(), "ACCEPTED", Instant.now()));

        // Then
        complaint.awaitState("REPORTER_REPLY", "MET");
        assertThat(coordinator.read(caseId).jsonPath().getList("entries.type", String.class))
                .contains("COMPLAINT_CLOSED");
    }

    private void dispute() {
        complaint.publish(new ComplaintDisputed(routing.complaintId(), 1, 1, "Lubang masih ada", Instant.now()));
    }
}
