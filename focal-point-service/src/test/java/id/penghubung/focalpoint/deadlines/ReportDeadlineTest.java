package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines of reporters for comments on examination reports: suspension and recalculation. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReportDeadlineTest extends RuleChangesFixture {

    @Inject
    SampleMatters matters;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());

    @BeforeEach
    void givenATimeForCommentsInWorkingDays() {
        clock.stopAt(local("2026-11-20T12:00:00"));
        change(
                Map.of(
                        "subject", "OMBUDSMAN_CASE",
                        "stage", "REPORTER_COMMENT_ON_FINDINGS",
                        "startEvent", "SENT",
                        "amount", 10,
                        "unit", "WORKING_DAY"),
                "2026-11-20");
    }

    @Test
    void shouldMoveWorkingDaysWithANewHoliday() {
        // Given
        String reportId = registered();
        String before = commentDeadline(reportId).getString("dueDate");

        // When
        Response declared = declareWednesdayFree();
        job.run();

        // Then
        assertThat(before).isEqualTo("2026-12-04");
        assertThat(report(declared).getString("state")).isEqualTo("DONE");
        assertThat(commentDeadline(reportId).getString("dueDate")).isEqualTo("2026-12-07");
        assertThat(liaison.request()
                        .get(
                                "/v1/deadlines/{id}/explanation",
                                commentDeadline(reportId).getString("id"))
                        .jsonPath()
                        .getList("moves"))
                .as("the explanation shows the move")
                .hasSize(1);
    }

    @Test
    void shouldMoveTheDueDateByASuspension() {
        // Given
        String reportId = registered();

        // When: two working days
        suspend(reportId, "2026-11-23T12:00:00");
        String meanwhile = commentDeadline(reportId).getString("state");
        resume(reportId, "2026-11-25T12:00:00");

        // Then
        assertThat(meanwhile).isEqualTo("SUSPENDED");
        assertThat(commentDeadline(reportId).getString("state")).isEqualTo("RUNNING");
        assertThat(commentDeadline(reportId).getString("dueDate")).isEqualTo("2026-12-08");
    }

    /** Registers a report that was sent to the reporter on Friday, 20 November 2026. */
    private String registered() {
        Map<String, Object> report = ActionApiClient.report();
        report.put("sentToReporterOn", "2026-11-20");
        return liaison.register(matters.opened("REGULAR", "dpu", "dishub"), report)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath commentDeadline(String reportId) {
        return liaison.request()
                .get("/v1/ombudsman/reports/{id}", reportId)
                .jsonPath()
                .setRootPath("commentDeadline");
    }
}
