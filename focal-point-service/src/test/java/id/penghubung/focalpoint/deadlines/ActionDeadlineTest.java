package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines of actions: escalation and recalculation by their owner. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActionDeadlineTest extends RuleChangesFixture {

    @Inject
    SampleMatters matters;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
    private final ActionApiClient officer = ActionApiClient.as(Tokens.officerOf("dpu"));
    private String actionId = "";

    @BeforeEach
    void givenAnAction() {
        clock.stopAt(local("2026-11-20T12:00:00"));
        actionId = liaison.ordered(matters.opened("REGULAR", "dpu"), ActionApiClient.correctiveAction());
    }

    @Test
    void shouldEscalateAnOverdueAction() {
        // When
        clock.stopAt(local("2027-03-01T00:00:00"));
        sweep.sweep();

        // Then
        JsonPath action = officer.read(actionId).jsonPath();
        assertThat(action.getList("entries.type"))
                .containsExactly(
                        "ACTION_ORDERED",
                        "DEADLINE_REMINDER",
                        "DEADLINE_WARNING",
                        "DEADLINE_BREACHED",
                        "ESCALATED",
                        "ESCALATED",
                        "ESCALATED");
        assertThat(action.getBoolean("overdue")).isTrue();
        assertThat(database.column(
                        "select kind from notification where facts ->> 'actionId' = ? order by at, id", actionId))
                .containsExactly(
                        "ACTION_ORDERED",
                        "REMINDER",
                        "WARNING",
                        "BREACH",
                        "ACTION_OVERDUE",
                        "ESCALATED_TO_SUPERIOR",
                        "ESCALATED_TO_COORDINATOR",
                        "ESCALATED_TO_OMBUDSMAN_LIAISON");
        assertThat(liaison.read(actionId).jsonPath().getList("entries.type"))
                .as("reminders are for colleagues only")
                .containsExactly("ACTION_ORDERED", "DEADLINE_BREACHED");
    }

    @Test
    void shouldMoveTheDueDateByASuspension() {
        // Given
        change(
                Map.of(
                        "subject", "OMBUDSMAN_CASE",
                        "stage", "CORRECTIVE_ACTION",
                        "amount", 30,
                        "unit", "WORKING_DAY"),
                "2026-11-20");
        String suspended = liaison.ordered(matters.opened("REGULAR", "dpu"), ActionApiClient.correctiveAction());

        // When: two working days
        suspend(suspended, "2026-11-23T12:00:00");
        String meanwhile = officer.read(suspended).jsonPath().getString("deadline.state");
        resume(suspended, "2026-11-25T12:00:00");

        // Then
        assertThat(meanwhile).isEqualTo("SUSPENDED");
        JsonPath deadline = officer.read(suspended).jsonPath();
        assertThat(deadline.getString("deadline.state")).isEqualTo("RUNNING");
        assertThat(deadline.getString("deadline.dueDate")).isEqualTo("2027-01-11");
    }

    @Test
    void shouldMoveWorkingDaysWithANewHolidayAndKeepAnExtension() {
        // Given
        String extended = liaison.ordered(matters.opened("REGULAR", "dpu"), ActionApiClient.correctiveAction());
        liaison.step(extended, "extension", Map.of("dueOn", "2027-02-01", "reason", "Bencana banjir."))
                .then()
                .statusCode(200);

        // When
        declareWednesdayFree();
        job.run();

        // Then
        JsonPath moved = officer.read(actionId).jsonPath();
        assertThat(moved.getString("deadline.dueDate")).isEqualTo("2027-01-08");
        assertThat(moved.getList("entries.type")).containsExactly("ACTION_ORDERED", "DEADLINE_MOVED");
        assertThat(officer.read(extended).jsonPath().getString("deadline.dueDate"))
                .isEqualTo("2027-02-01");
    }
}
