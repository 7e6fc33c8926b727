package id.penghubung.quality.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Results are computed from the sums of their survey alone, however many surveys and answers there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveySumPlanTest {

    private static final String MANY_SUMS = """
            insert into agency (code, name, kind, active, event_version, recorded_at)
            values ('plan-sums', 'n', 'DEPARTMENT', true, 1, now());
            insert into unit (code, agency_code, name, kind, audience, active)
            values ('plan-sums', 'plan-sums', 'n', 'DIVISION', 'BOTH', true);
            insert into survey (id, agency_code, unit_code, title, period_start, period_end, element_order, weights, state, created_at,
                created_by, version)
            select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'plan-sums', 'plan-sums', 't', '2026-01-01', '2026-06-30',
                'COMPLAINTS_EIGHTH', 'NINTHS', 'OPEN', now(), 'x', 0
            from generate_series(1, 500) n;
            insert into survey_sum
            select s.id, 'ALL', '', stripe, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
            from survey s, generate_series(0, 15) stripe where s.unit_code = 'plan-sums';
            insert into survey_step
            select s.id, step * 5, 1, 1, 1, 1, 1, 1, 1, 1, 1
            from survey s, generate_series(1, 40) step where s.unit_code = 'plan-sums';
            insert into survey_suggestion
            select gen_random_uuid(), s.id, 'x', date '2026-01-01' + n from survey s, generate_series(1, 10) n
            where s.unit_code = 'plan-sums';
            analyze survey_sum, survey_step, survey_suggestion
            """;

    private static final String SURVEY = "'00000000-0000-7000-8000-000000000042'";

    @Inject
    DataSource database;

    @Test
    void shouldReadTheSumsAndSuggestionsOfASurveyFromTheirIndexes() {
        try (GrownTables tables = GrownTables.in(database, MANY_SUMS)) {
            QueryPlan sums = tables.plan("set local jit = off", SurveySumTable.OF_SURVEY.replace("?", SURVEY));
            QueryPlan page = tables.plan(
                    "set local jit = off",
                    SuggestionTable.PAGE
                            .replaceFirst("\\?", SURVEY)
                            .replaceFirst("\\?", "null")
                            .replaceFirst("\\?", "null::date")
                            .replaceFirst("\\?", "null::uuid")
                            .replaceFirst("\\?", "21"));

            QueryPlan shown =
                    tables.plan("set local jit = off", SurveyStepTable.SHOWN.replace("?", "array[" + SURVEY + "]"));
            QueryPlan due = tables.plan("set local jit = off", SurveyStepTable.IS_DUE.replace("?", SURVEY));

            assertThat(shown.uses("survey_step_pkey")).as(shown.toString()).isTrue();
            assertThat(due.uses("survey_step_pkey")).as(due.toString()).isTrue();
            assertThat(due.uses("survey_sum_pkey")).as(due.toString()).isTrue();
            assertThat(sums.uses("survey_sum_pkey")).as(sums.toString()).isTrue();
            assertThat(page.uses("survey_suggestion_page")).as(page.toString()).isTrue();
        }
    }
}
