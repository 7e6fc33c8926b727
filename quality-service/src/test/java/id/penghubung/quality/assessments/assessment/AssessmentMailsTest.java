package id.penghubung.quality.assessments.assessment;

import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.assessments.AssessmentScenario;
import id.penghubung.quality.assessments.ManyAssessments;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unit, head and bureau are told of the steps of an assessment, and reminded of the self-assessment. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AssessmentMailsTest {

    private static final String UNIT = "rsud@example.org";
    private static final String HEAD = "direktur@example.org";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private final String title = "Evaluasi " + UUID.randomUUID();

    @Inject
    SelfAssessmentReminderJob job;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @BeforeEach
    void setAddresses() {
        SampleUnits.publishAll();
        String head = Tokens.headOf(HOSPITAL);
        AssessmentScenario.as(head)
                .header(
                        "If-Match",
                        AssessmentScenario.as(head)
                                .get("/v1/units/{code}/contact", HOSPITAL)
                                .header("ETag"))
                .body(Map.of("unitAddress", UNIT, "headAddress", HEAD))
                .put("/v1/units/{code}/contact", HOSPITAL)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldTellUnitAndHeadThatAnAssessmentWasOpenedAndUntilWhen() {
        // When
        AssessmentScenario assessment = opened(14);

        // Then
        assertThat(mails("ASSESSMENT_OPENED")).containsExactlyInAnyOrder(UNIT, HEAD);
        assertThat(fact("ASSESSMENT_OPENED", "dueOn"))
                .containsOnly(today.plusDays(14).toString());
        assessment
                .read(AssessmentScenario.bureau())
                .then()
                .body("selfDueOn", equalTo(today.plusDays(14).toString()));
    }

    @Test
    void shouldTellOfEvaluationObjectionAndDecision() {
        // Given
        AssessmentScenario assessment = opened(14).submit(5, 3, 3).evaluate(4, 2, 3);
        assertThat(mails("ASSESSMENT_EVALUATED")).containsExactlyInAnyOrder(UNIT, HEAD);
        assertThat(fact("ASSESSMENT_EVALUATED", "index")).containsOnly("3.34");
        assertThat(fact("ASSESSMENT_EVALUATED", "objectionUntil"))
                .containsOnly(today.plusDays(7).toString());

        // When
        assessment.object("maklumat").then().statusCode(200);
        assessment.decide("REJECTED", List.of()).then().statusCode(200);

        // Then
        assertThat(mails("ASSESSMENT_OBJECTED")).containsExactly(Backends.BUREAU);
        assertThat(mails("ASSESSMENT_OBJECTION_DECIDED")).containsExactlyInAnyOrder(UNIT, HEAD);
        assertThat(fact("ASSESSMENT_OBJECTION_DECIDED", "REJECTED")).containsOnly("true");
    }

    @Test
    void shouldTellNobodyOfAStepThatWasRefused() {
        // Given
        AssessmentScenario assessment = opened(14).submit(5, 3, 3);

        // When
        assessment
                .step(AssessmentScenario.evaluator(), "evaluation/submission")
                .then()
                .statusCode(422);

        // Then
        assertThat(mails("ASSESSMENT_EVALUATED")).isEmpty();
    }

    @Test
    void shouldRemindTheUnitOnceSevenDaysBeforeTheLastDay() {
        // Given
        AssessmentScenario assessment = opened(7);

        // When
        job.remind();
        job.remind();

        // Then
        assertThat(mails("SELF_ASSESSMENT_DUE")).containsExactly(UNIT);
        assertThat(nextReminder(assessment)).isEqualTo(today.plusDays(7));
    }

    @Test
    void shouldRemindHeadAndBureauTooOfALateSelfAssessment() {
        // Given
        AssessmentScenario assessment = opened(7);
        jdbc.update(
                "update assessment set self_due_on = ?, next_reminder_on = ? where id = ?",
                today.minusDays(1),
                today,
                UUID.fromString(assessment.id()));

        // When
        job.remind();

        // Then
        assertThat(mails("SELF_ASSESSMENT_DUE")).containsExactlyInAnyOrder(UNIT, HEAD, Backends.BUREAU);
        assertThat(fact("SELF_ASSESSMENT_DUE", "late")).containsOnly("true");
        assertThat(nextReminder(assessment)).isEqualTo(today.plusDays(7));
    }

    @Test
    void shouldNotRemindOfASubmittedSelfAssessment() {
        // Given
        opened(7).submit(5, 3, 3);

        // When
        job.remind();

        // Then
        assertThat(mails("SELF_ASSESSMENT_DUE")).isEmpty();
    }

    @Test
    void shouldFindDueRemindersFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(
                database,
                ManyAssessments.SQL + "; update assessment set next_reminder_on = current_date + 30"
                        + " where unit_code like 'banyak-%'; analyze assessment")) {
            QueryPlan due = ManyStandards.orderedPlan(
                    tables,
                    SelfReminderTable.dueSql(SelfAssessmentReminderJob.WORKER),
                    List.of(today.toString(), "2026-11-28T00:00:00Z", 100));

            assertThat(due.uses("assessment_reminder")).as(due.toString()).isTrue();
            assertThat(due.sorts()).isFalse();
        }
    }

    private AssessmentScenario opened(int days) {
        Map<String, Object> content = AssessmentScenario.content();
        content.put("selfAssessmentDays", days);
        Map<String, Object> instrument = AssessmentScenario.instrument(content);
        instrument.put("title", title);
        return AssessmentScenario.opened(AssessmentScenario.released(instrument), HOSPITAL, HOSPITAL);
    }

    private LocalDate nextReminder(AssessmentScenario assessment) {
        return jdbc.one(
                "select next_reminder_on from assessment where id = ?",
                row -> row.getObject(1, LocalDate.class),
                UUID.fromString(assessment.id()));
    }

    private List<String> mails(String kind) {
        return jdbc.list(
                "select address from mail where kind = ? and facts ->> 'assessment' = ?",
                row -> row.getString(1),
                kind,
                title);
    }

    private List<String> fact(String kind, String name) {
        return jdbc.list(
                "select facts ->> ? from mail where kind = ? and facts ->> 'assessment' = ?",
                row -> row.getString(1),
                name,
                kind,
                title);
    }
}
