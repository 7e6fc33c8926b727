package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of rules while deadlines are suspended or breached. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RuleChangesTest extends RuleChangesFixture {

    @Test
    void shouldMoveASuspendedDeadlineWhenItIsResumed() {
        // Given
        String caseId = opened();
        suspend(caseId, "2026-11-24T10:00:00");

        // When
        declareWednesdayFree();
        job.run();

        // Then: the holiday on Wednesday is within the suspension, so only working time of Tuesday and Thursday is
        // added
        assertThat(followUp(caseId).getString("state")).isEqualTo("SUSPENDED");
        resume(caseId, "2026-11-26T10:00:00");
        assertThat(followUp(caseId).getString("dueAt"))
                .isEqualTo(local("2026-12-01T23:59:59").toString());
        assertThat(explanation(caseId).getLong("days.minutes.sum()")).isEqualTo(5 * 24 * 60);
        assertThat(explanation(caseId).getLong("suspensions[0].minutesGivenBack"))
                .isEqualTo(24 * 60);
    }

    @Test
    void shouldKeepABreachAndItsExplanation() {
        // Given
        String caseId = opened();
        clock.stopAt(local("2026-11-28T09:00:00"));
        sweep.sweep();

        // When
        declareWednesdayFree();
        change(Map.of("amount", 9, "appliesToRunning", true), "2026-11-28");
        job.run();

        // Then
        JsonPath explanation = explanation(caseId);
        assertThat(explanation.getString("state")).isEqualTo("BREACHED");
        assertThat(explanation.getInt("budget.amount")).isEqualTo(5);
        assertThat(explanation.getString("days[-1].date"))
                .isEqualTo(explanation.getString("dueDate"))
                .isEqualTo("2026-11-27");
        assertThat(explanation.getString("days.find { it.date == '2026-11-25' }.reason"))
                .isEqualTo("COUNTED");
        assertThat(explanation.getList("moves")).isEmpty();
        assertThat(explanation.getString("escalations[-1].at"))
                .as("the later levels follow the calendar")
                .isEqualTo(local("2026-12-02T00:00:00").toString());
    }

    /** The agency waits already, but the first policy is not pausable. */
    @Test
    void shouldSuspendADeadlineThatANewPolicyMakesPausable() {
        // Given
        change(Map.of("pausable", false), "2026-11-20");
        String caseId = opened();
        suspend(caseId, "2026-11-23T10:00:00");
        assertThat(followUp(caseId).getString("state")).isEqualTo("RUNNING");

        // When
        clock.stopAt(local("2026-11-24T10:00:00"));
        change(Map.of("pausable", true, "appliesToRunning", true), "2026-11-24");
        job.run();

        // Then
        assertThat(followUp(caseId).getString("state")).isEqualTo("SUSPENDED");
        assertThat(recalculationsWaiting()).isEmpty();
        resume(caseId, "2026-11-25T10:00:00");
        assertThat(followUp(caseId).getString("dueAt"))
                .isEqualTo(local("2026-12-01T23:59:59").toString());
    }

    @Test
    void shouldResumeADeadlineThatANewPolicyMakesNotPausable() {
        // Given
        String caseId = opened();
        suspend(caseId, "2026-11-23T10:00:00");
        clock.stopAt(local("2026-11-24T10:00:00"));

        // When
        change(Map.of("pausable", false, "appliesToRunning", true), "2026-11-24");
        job.run();

        // Then
        assertThat(followUp(caseId).getString("state")).isEqualTo("RUNNING");
        assertThat(followUp(caseId).getString("dueDate")).isEqualTo("2026-11-27");
        clock.stopAt(local("2026-11-28T00:00:00"));
        sweep.sweep();
        assertThat(followUp(caseId).getString("state")).isEqualTo("BREACHED");
    }

    /** The suspension starts after the due time and before the sweep; then a holiday moves the due time behind its start. */
    @Test
    void shouldRecalculateADeadlineWhoseSuspensionStartedTooLate() {
        // Given
        String caseId = opened();
        suspend(caseId, "2026-11-28T00:00:00");
        assertThat(followUp(caseId).getString("state")).isEqualTo("RUNNING");

        // When
        declareWednesdayFree();
        job.run();

        // Then
        assertThat(recalculationsWaiting()).isEmpty();
        assertThat(followUp(caseId).getString("dueDate")).isEqualTo("2026-11-30");
    }
}
