package id.penghubung.focalpoint.deadlines;

import static id.penghubung.focalpoint.testing.ComplaintDecisions.last;
import static id.penghubung.focalpoint.testing.ComplaintDecisions.local;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintCompleted;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.Complexity;
import id.penghubung.events.EventType;
import id.penghubung.events.LocalizedText;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.CaseTopicReader.PublishedEvent;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deadlines of a complaint itself: verification, completeness, completion, and the limit for all agencies together. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintDeadlineTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    /** Three working days: half used, one left, none left, and one working day late. */
    private static final String VERIFICATION_WARNING = "2026-11-25T00:00:00";

    private static final String VERIFICATION_BREACH = "2026-11-26T00:00:00";
    private static final String VERIFICATION_SUPERIOR = "2026-11-27T00:00:00";

    @Inject
    DeadlineSweep sweep;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING);
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @BeforeEach
    void stopOtherDeadlines() {
        database.execute("update deadline set state = 'CANCELLED', next_at = null, next_level = null "
                + "where state in ('RUNNING', 'SUSPENDED')");
        database.execute("update deadline set next_at = null, next_level = null where next_at is not null");
        clock.stopAt(FRIDAY_MORNING);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    /** SP4N-LAPOR: three working days for the verification. UU 25/2009 Art. 44: 14 days for the reply about completeness. */
    @Test
    void shouldLimitVerificationAndTheReplyAboutCompletenessFromTheArrivalSp4nLaporUu25Of2009Art44() {
        // When
        routing.publish();

        // Then
        JsonPath deadlines = complaint.awaitState("VERIFICATION", "RUNNING");
        assertThat(deadlines.getList("items.stage", String.class))
                .containsExactly("VERIFICATION", "COMPLETENESS_REPLY");
        assertThat(deadlines.getList("items.dueDate", String.class)).containsExactly("2026-11-25", "2026-12-04");
        assertThat(deadlines.getString("items[0].startedAt")).isEqualTo(FRIDAY_MORNING.toString());
    }

    /** Days in triage are time of the coordinator too, and a letter waits from the day on which it came. */
    @Test
    void shouldCountFromTheArrivalOfAComplaintThatWasSentToTriageLater() {
        // When
        complaint.publish(new ComplaintSentToTriage(
                routing.complaintId(),
                1,
                new LocalizedText("Tidak jelas", "Unclear"),
                local("2026-11-24T10:00:00"),
                local("2026-11-23T10:00:00"),
                FRIDAY_MORNING));

        // Then
        JsonPath deadlines = complaint.awaitState("VERIFICATION", "RUNNING");
        assertThat(deadlines.getList("items.dueDate", String.class)).containsExactly("2026-11-25", "2026-12-04");
        assertThat(deadlines.getString("items[0].startedAt")).isEqualTo(FRIDAY_MORNING.toString());
    }

    @Test
    void shouldKeepTheDeadlinesOfAComplaintThatWasInTriageFirst() {
        // Given
        complaint.publish(new ComplaintSentToTriage(
                routing.complaintId(), 1, new LocalizedText("Tidak jelas", "Unclear"), FRIDAY_MORNING));
        complaint.awaitState("VERIFICATION", "RUNNING");

        // When
        routing.decidedAt(local("2026-11-23T10:00:00")).publish();
        coordinator.awaitCase(routing);

        // Then
        JsonPath deadlines = complaint.deadlines();
        assertThat(deadlines.getList("items")).hasSize(2);
        assertThat(last(deadlines, "VERIFICATION", "dueDate")).isEqualTo("2026-11-25");
    }

    @Test
    void shouldEscalateALateVerificationToTheCoordinatorAndThenToTheSecretarySp4nLapor() {
        // Given
        published();

        // When
        sweepAt(VERIFICATION_WARNING);
        sweepAt(VERIFICATION_BREACH);
        sweepAt(VERIFICATION_SUPERIOR);
        sweepAt("2026-12-01T00:00:00");

        // Then
        assertThat(notifications("VERIFICATION"))
                .containsExactly(
                        "REMINDER coordinator",
                        "WARNING coordinator",
                        "BREACH coordinator",
                        "ESCALATED_TO_SUPERIOR coordinator");
        assertThat(awaitEvents(EventType.COMPLAINT_DEADLINE_BREACHED, 1)
                        .getFirst()
                        .body()
                        .get("type")
                        .asText())
                .isEqualTo("VERIFICATION");
        assertThat(awaitEvents(EventType.COMPLAINT_DEADLINE_SET, 1)
                        .getFirst()
                        .body()
                        .get("escalated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void shouldStopTheEscalationOfAVerificationThatWasDone() {
        // Given
        published();
        complaint.verified(Complexity.WITHOUT_INSPECTION, local("2026-11-24T09:00:00"));
        complaint.awaitState("VERIFICATION", "MET");

        // When
        sweepAt(VERIFICATION_SUPERIOR);

        // Then
        assertThat(notifications("VERIFICATION")).isEmpty();
    }

    /** UU 25/2009 Art. 44: the reporter completes within 30 days after the reply. */
    @Test
    void shouldGiveTheReporterThirtyDaysToCompleteWithoutSuspendingTheAgencyUu25Of2009Art44() {
        // Given
        published();

        // When
        complaint.decidedIncomplete(local("2026-11-24T09:00:00"));

        // Then
        JsonPath deadlines = complaint.awaitState("COMPLETION_BY_REPORTER", "RUNNING");
        assertThat(last(deadlines, "COMPLETENESS_REPLY", "state")).isEqualTo("MET");
        assertThat(last(deadlines, "COMPLETION_BY_REPORTER", "dueDate")).isEqualTo("2026-12-24");
        assertThat(coordinator.awaitCase(routing).getList("items[0].deadlines.state", String.class))
                .containsOnly("RUNNING");
    }

    @Test
    void shouldRemindTheReporterAndPublishThatTheTimeToCompleteIsOver() {
        // Given
        published();
        complaint.decidedIncomplete(local("2026-11-24T09:00:00"));
        complaint.awaitState("COMPLETION_BY_REPORTER", "RUNNING");
        complaint.verified(Complexity.WITHOUT_INSPECTION, local("2026-11-24T09:00:00"));
        complaint.awaitState("VERIFICATION", "MET");

        // When
        sweepAt("2026-12-25T00:00:00");

        // Then: a reminder and a warning for the reporter, but no mail to staff
        assertThat(awaitEvents(EventType.COMPLAINT_DEADLINE_SET, 2)).allSatisfy(event -> {
            assertThat(event.body().get("type").asText()).isEqualTo("COMPLETION_BY_REPORTER");
            assertThat(event.body().get("escalated").asBoolean()).isTrue();
        });
        assertThat(awaitEvents(EventType.COMPLAINT_DEADLINE_BREACHED, 1)
                        .getFirst()
                        .body()
                        .get("type")
                        .asText())
                .isEqualTo("COMPLETION_BY_REPORTER");
        assertThat(notifications("COMPLETION_BY_REPORTER")).isEmpty();
    }

    /** UU 25/2009 Art. 50, Perpres 76/2013: 60 days from the complete file, beside the working-day limits. */
    @Test
    void shouldSettleACompleteComplaintWithinSixtyDaysOfItsArrivalUu25Of2009Art50() {
        // Given
        published();

        // When
        complaint.decidedComplete(local("2026-11-26T09:00:00"));

        // Then
        JsonPath deadlines = complaint.awaitState("OUTER_LIMIT", "RUNNING");
        assertThat(last(deadlines, "OUTER_LIMIT", "dueDate"))
                .as("complete when it arrived, not when that was decided")
                .isEqualTo("2027-01-19");
        assertThat(coordinator.awaitCase(routing).getList("items[0].deadlines.dueDate", String.class))
                .containsExactly("2026-11-27", "2026-12-10");
    }

    @Test
    void shouldEscalateTheOuterLimitToTheAgencyThatHasTheComplaint() {
        // Given
        published();
        complaint.decidedComplete(local("2026-11-26T09:00:00"));
        complaint.awaitState("OUTER_LIMIT", "RUNNING");

        // When
        sweepAt("2027-01-20T00:00:00");

        // Then
        assertThat(notifications("OUTER_LIMIT")).containsExactly("REMINDER dpu", "WARNING dpu", "BREACH dpu");
    }

    /** UU 25/2009 Art. 44: the completed complaint is looked at again; Art. 50 counts from the last part. */
    @Test
    void shouldDecideAnewAfterTheCompletionAndCountSixtyDaysFromIt() {
        // Given
        published();
        complaint.decidedIncomplete(local("2026-11-24T09:00:00"));
        complaint.awaitState("COMPLETION_BY_REPORTER", "RUNNING");

        // When
        complaint.publish(new ComplaintCompleted(routing.complaintId(), local("2026-12-01T09:00:00")));
        JsonPath completed = complaint.awaitState("COMPLETION_BY_REPORTER", "MET");
        complaint.decidedComplete(local("2026-12-03T09:00:00"));

        // Then
        assertThat(last(completed, "COMPLETENESS_REPLY", "dueDate")).isEqualTo("2026-12-15");
        assertThat(last(complaint.awaitState("OUTER_LIMIT", "RUNNING"), "OUTER_LIMIT", "dueDate"))
                .isEqualTo("2027-01-30");
    }

    @Test
    void shouldEndAllDeadlinesOfAnArchivedComplaintAndOfItsCase() {
        // Given
        published();

        // When
        complaint.publish(new ComplaintArchived(
                routing.complaintId(), "NOT_OUR_AUTHORITY", "ombudsman", local("2026-11-23T09:00:00")));

        // Then
        complaint.awaitDeadlines(
                found -> found.getList("items.state", String.class).equals(List.of("CANCELLED", "CANCELLED")));
        JsonPath caseView = coordinator.awaitCase(routing).setRootPath("items[0]");
        assertThat(caseView.getString("status")).isEqualTo("RECALLED");
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("CANCELLED");
    }

    @Test
    void shouldEndAllDeadlinesOfAWithdrawnComplaint() {
        // Given
        published();

        // When
        complaint.publish(new ComplaintWithdrawn(routing.complaintId(), null, local("2026-11-23T09:00:00")));

        // Then
        complaint.awaitDeadlines(
                found -> found.getList("items.state", String.class).equals(List.of("CANCELLED", "CANCELLED")));
    }

    @Test
    void shouldNotEscalateTheDeadlinesOfAnAnsweredComplaint() {
        // Given
        published();
        complaint.decidedComplete(FRIDAY_MORNING);
        complaint.awaitState("OUTER_LIMIT", "RUNNING");
        CaseApiClient.of("dpu").resolve(coordinator.awaitCaseId(routing), "Sudah ditambal");

        // When
        sweepAt("2027-03-01T00:00:00");

        // Then
        JsonPath deadlines = complaint.deadlines();
        assertThat(last(deadlines, "OUTER_LIMIT", "state")).isEqualTo("MET");
        assertThat(last(deadlines, "OUTER_LIMIT", "metAt")).isEqualTo(FRIDAY_MORNING.toString());
        assertThat(last(deadlines, "VERIFICATION", "state")).isEqualTo("CANCELLED");
        assertThat(notifications("OUTER_LIMIT")).isEmpty();
        assertThat(notifications("VERIFICATION")).isEmpty();
    }

    /** UU 25/2009 Art. 50: a dispute neither ends the 60 days from the complete file nor starts them again. */
    @Test
    void shouldLetTheOuterLimitRunToItsOldEndAfterADispute() {
        // Given
        published();
        complaint.decidedComplete(FRIDAY_MORNING);
        complaint.awaitState("OUTER_LIMIT", "RUNNING");
        CaseApiClient.of("dpu").resolve(coordinator.awaitCaseId(routing), "Sudah ditambal");
        sweepAt(VERIFICATION_BREACH);
        complaint.awaitState("OUTER_LIMIT", "MET");

        // When
        complaint.publish(
                new ComplaintDisputed(routing.complaintId(), 1, 1, "Lubang masih ada", local(VERIFICATION_BREACH)));

        // Then
        JsonPath deadlines = complaint.awaitState("OUTER_LIMIT", "RUNNING");
        assertThat(last(deadlines, "OUTER_LIMIT", "dueDate")).isEqualTo("2027-01-19");
        sweepAt("2027-01-20T00:00:00");
        assertThat(notifications("OUTER_LIMIT")).containsExactly("REMINDER dpu", "WARNING dpu", "BREACH dpu");
    }

    @Test
    void shouldShowTheDeadlinesToCoordinatorAndSecretaryAndNotToAgencies() {
        // Given
        String verification = published().getString("items[0].id");

        // Then
        assertThat(statusFor(Tokens.coordinator(), verification)).isEqualTo(200);
        assertThat(statusFor(Tokens.secretary(), verification)).isEqualTo(200);
        assertThat(statusFor(Tokens.officerOf("dpu"), verification)).isEqualTo(404);
        assertThat(statusFor(Tokens.ombudsman(), verification)).isEqualTo(404);
        assertThat(CaseApiClient.of("dpu")
                        .request()
                        .queryParams(Map.of("complaintId", routing.complaintId()))
                        .get("/v1/deadlines")
                        .statusCode())
                .isEqualTo(403);
    }

    private static int statusFor(String token, String deadline) {
        return CaseApiClient.as(token)
                .request()
                .get("/v1/deadlines/{id}/explanation", deadline)
                .statusCode();
    }

    private JsonPath published() {
        routing.publish();
        return complaint.awaitState("VERIFICATION", "RUNNING");
    }

    private void sweepAt(String moment) {
        clock.stopAt(local(moment));
        sweep.sweep();
    }

    /** Returns kind and agency of the notifications about a stage of this complaint. */
    private List<String> notifications(String stage) {
        return database.column("""
                select n.kind || ' ' || n.agency_code from notification n join deadline d on d.id = (n.facts ->> 'deadlineId')::uuid
                where d.subject_id = ? and d.stage = ? order by n.at, n.id
                """, routing.complaintId(), stage);
    }

    private List<PublishedEvent> awaitEvents(EventType type, int number) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> CaseTopicReader.eventsOf(routing.complaintId()).stream()
                                .filter(event -> event.type().equals(type.typeName()))
                                .toList(),
                        events -> events.size() == number);
    }
}
