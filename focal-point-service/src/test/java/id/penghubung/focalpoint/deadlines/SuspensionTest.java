package id.penghubung.focalpoint.deadlines;

import static id.penghubung.focalpoint.deadlines.calculation.SuspensionReason.WAITING_FOR_REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspension of deadlines while the agency waits for the reporter. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SuspensionTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    @Inject
    DeadlineService deadlines;

    @Inject
    DeadlineSweep sweep;

    @Inject
    MovableClock clock;

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private String caseId = "";

    @BeforeEach
    void openCase() {
        clock.stopAt(FRIDAY_MORNING);
        caseId = coordinator.awaitCaseId(
                RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING).publish());
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldAddTheSuspendedTimeToTheDueTime() {
        // Given
        suspend("2026-11-24T14:00:00");
        assertThat(state("FIRST_FOLLOW_UP")).isEqualTo("SUSPENDED");

        // When
        resume("2026-11-25T09:13:00");

        // Then
        assertThat(state("FIRST_FOLLOW_UP")).isEqualTo("RUNNING");
        assertThat(deadline("FIRST_FOLLOW_UP").getString("dueAt"))
                .isEqualTo(local("2026-11-30T19:12:59").toString());
        JsonPath explanation = explanation("FIRST_FOLLOW_UP");
        assertThat(explanation.getLong("suspensions[0].minutesGivenBack")).isEqualTo(19 * 60 + 13);
        assertThat(explanation.getLong("days.minutes.sum()")).isEqualTo(5 * 24 * 60);
        assertThat(explanation.getString("sentence.id"))
                .contains(
                        "5 hari kerja (PermenPANRB 62/2018 (successor 5/2025 to be confirmed), SP4N-LAPOR: first follow-up by the agency)")
                .contains("Waktu menunggu pelapor dikembalikan: 0 hari 19 jam 13 menit dalam 1 kali penangguhan.")
                .contains("Jatuh tempo Senin, 30 November 2026, 19:12:59.");
        assertThat(explanation.getString("sentence.en"))
                .contains("0 days 19 hours 13 minutes")
                .contains("Due Monday, 30 November 2026");
    }

    @Test
    void shouldNotEscalateDuringASuspension() {
        // Given
        suspend("2026-11-20T11:00:00");

        // When
        clock.stopAt(local("2027-02-01T00:00:00"));
        sweep.sweep();

        // Then
        assertThat(state("FIRST_FOLLOW_UP")).isEqualTo("SUSPENDED");
        JsonPath explanation = explanation("FIRST_FOLLOW_UP");
        assertThat(explanation.getList("escalations")).isEmpty();
        assertThat(explanation.getLong("remainingMinutes")).isEqualTo(5 * 24 * 60);
        assertThat(explanation.getString("sentence.en"))
                .contains("The deadline is suspended; 5 days 0 hours 0 minutes are left.");
    }

    @Test
    void shouldContinueEscalationAfterASuspension() {
        // Given: a reminder at half of the time, then a suspension of five working days
        clock.stopAt(local("2026-11-25T12:00:00"));
        sweep.sweep();
        suspend("2026-11-25T18:00:00");
        resume("2026-12-02T18:00:00");

        // When
        clock.stopAt(local("2026-12-04T01:00:00"));
        sweep.sweep();

        // Then: the warning comes five working days later, and the reminder is not repeated
        assertThat(explanation("FIRST_FOLLOW_UP").getList("escalations.level", String.class))
                .containsExactly("REMINDER", "WARNING", "BREACH");
        assertThat(explanation("FIRST_FOLLOW_UP")
                        .getList("escalations.findAll { it.reachedAt != null }.level", String.class))
                .containsExactly("REMINDER", "WARNING");
    }

    @Test
    void shouldIgnoreASecondSuspensionWhileOneIsOpen() {
        // Given
        suspend("2026-11-24T14:00:00");

        // When
        suspend("2026-11-24T16:00:00");
        resume("2026-11-24T17:00:00");

        // Then
        assertThat(explanation("RESOLUTION").getList("suspensions")).hasSize(1);
        assertThat(deadline("FIRST_FOLLOW_UP").getString("dueAt"))
                .isEqualTo(local("2026-11-30T02:59:59").toString());
    }

    @Test
    void shouldAddNoTimeForAnAnswerDatedBeforeItsQuestion() {
        // Given
        suspend("2026-11-24T14:00:00");

        // When
        resumeAt("2026-11-24T13:00:00", "2026-11-24T16:00:00");

        // Then
        assertThat(deadline("FIRST_FOLLOW_UP").getString("dueAt"))
                .isEqualTo(local("2026-11-27T23:59:59").toString());
        assertThat(explanation("FIRST_FOLLOW_UP").getLong("suspensions[0].minutesGivenBack"))
                .isZero();
    }

    /** The event of an answer may arrive days after the answer; the deadline runs from the time of the answer. */
    @Test
    void shouldEscalateOverdueLevelsWhenTheAnswerArrivesLate() {
        // Given
        suspend("2026-11-24T14:00:00");

        // When
        resumeAt("2026-11-24T16:00:00", "2026-12-01T09:00:00");

        // Then
        assertThat(state("FIRST_FOLLOW_UP")).isEqualTo("RUNNING");
        assertThat(deadline("FIRST_FOLLOW_UP").getString("dueAt"))
                .isEqualTo(local("2026-11-30T01:59:59").toString());
        sweep.sweep();
        assertThat(state("FIRST_FOLLOW_UP")).isEqualTo("BREACHED");
        assertThat(explanation("FIRST_FOLLOW_UP")
                        .getList("escalations.findAll { it.reachedAt != null }.level", String.class))
                .startsWith("REMINDER", "WARNING", "BREACH");
    }

    /** The clocks of other systems may be ahead. */
    @Test
    void shouldTreatAnAnswerFromTheFutureAsPresent() {
        // Given
        suspend("2026-11-24T14:00:00");

        // When
        resumeAt("2026-11-24T16:00:05", "2026-11-24T16:00:00");

        // Then
        assertThat(deadline("FIRST_FOLLOW_UP").getString("dueAt"))
                .isEqualTo(local("2026-11-30T01:59:59").toString());
        assertThat(explanation("FIRST_FOLLOW_UP").getLong("suspensions[0].minutesGivenBack"))
                .isEqualTo(120);
    }

    @Test
    void shouldLeaveALaterSuspensionOutOfTheExplanationOfAMetDeadline() {
        // Given
        clock.stopAt(local("2026-11-23T09:00:00"));
        CaseApiClient.of("dpu").followUp(caseId, "Tim survei berangkat");

        // When
        suspend("2026-11-24T14:00:00");

        // Then
        JsonPath explanation = explanation("FIRST_FOLLOW_UP");
        assertThat(explanation.getString("state")).isEqualTo("MET");
        assertThat(explanation.getList("suspensions")).isEmpty();
        assertThat(explanation.getLong("days.minutes.sum()")).isEqualTo(5 * 24 * 60);
        assertThat(explanation.getLong("remainingMinutes"))
                .as("when it was met")
                .isEqualTo(5 * 24 * 60 - 9 * 60);
        assertThat(explanation("RESOLUTION").getList("suspensions")).hasSize(1);
    }

    @Test
    void shouldExplainADeadlineMetDuringASuspensionWithoutIt() {
        // Given
        suspend("2026-11-24T14:00:00");
        clock.stopAt(local("2026-11-24T15:00:00"));
        CaseApiClient.of("dpu").followUp(caseId, "Kami menunggu jawaban Anda");

        // When
        resume("2026-11-25T14:00:00");

        // Then
        JsonPath explanation = explanation("FIRST_FOLLOW_UP");
        assertThat(explanation.getString("dueDate")).isEqualTo("2026-11-27");
        assertThat(explanation.getString("days[-1].date")).isEqualTo("2026-11-27");
        assertThat(explanation.getLong("days.minutes.sum()")).isEqualTo(5 * 24 * 60);
    }

    @Test
    void shouldEndTheSuspensionWhenTheComplaintIsWithdrawn() {
        // Given
        suspend("2026-11-24T14:00:00");
        clock.stopAt(local("2026-11-25T14:00:00"));

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.cancelAll(Map.of(UUID.fromString(caseId), local("2026-11-25T14:00:00"))));

        // Then
        clock.stopAt(local("2027-11-25T14:00:00"));
        JsonPath explanation = explanation("FIRST_FOLLOW_UP");
        assertThat(explanation.getString("state")).isEqualTo("CANCELLED");
        assertThat(explanation.getString("suspensions[0].until"))
                .isEqualTo(local("2026-11-25T14:00:00").toString());
        assertThat(explanation.getString("days[-1].date")).isEqualTo(explanation.getString("dueDate"));
    }

    private void suspend(String at) {
        clock.stopAt(local(at));
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.suspend(UUID.fromString(caseId), WAITING_FOR_REPORTER, local(at)));
    }

    private void resume(String at) {
        resumeAt(at, at);
    }

    private void resumeAt(String at, String now) {
        clock.stopAt(local(now));
        QuarkusTransaction.requiringNew().run(() -> deadlines.resume(UUID.fromString(caseId), local(at)));
    }

    private String state(String stage) {
        return deadline(stage).getString("state");
    }

    private JsonPath deadline(String stage) {
        return coordinator.read(caseId).jsonPath().setRootPath("deadlines.find { it.stage == '%s' }".formatted(stage));
    }

    private JsonPath explanation(String stage) {
        return coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", deadline(stage).getString("id"))
                .jsonPath();
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }
}
