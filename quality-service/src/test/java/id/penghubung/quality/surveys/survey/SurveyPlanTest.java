package id.penghubung.quality.surveys.survey;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Surveys are read from indexes in their order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyPlanTest {

    private static final String MANY_SURVEYS = """
            insert into agency (code, name, kind, active, event_version, recorded_at)
            select 'plan-' || n, 'n', 'DEPARTMENT', true, 1, now() from generate_series(1, 50) n;
            insert into unit (code, agency_code, name, kind, audience, active)
            select 'plan-' || n, 'plan-' || n, 'n', 'DIVISION', 'BOTH', true from generate_series(1, 50) n;
            insert into survey (id, agency_code, unit_code, title, period_start, period_end, element_order, weights, state, created_at,
                created_by, closed_at, published_at, version)
            select uuidv7(), 'plan-' || n % 50 + 1, 'plan-' || n % 50 + 1, 't', date '2020-01-01' + n, date '2020-06-30' + n,
                'COMPLAINTS_EIGHTH', 'NINTHS', 'CLOSED', now(), 'x', now(), case when n % 10 = 0 then now() end, 1
            from generate_series(1, 5000) n;
            analyze survey
            """;

    @Inject
    DataSource database;

    @Test
    void shouldReadPagesAndTrendsFromIndexesWithoutSorting() {
        try (GrownTables tables = GrownTables.in(database, MANY_SURVEYS)) {
            QueryPlan agency =
                    plan(tables, SurveyTable.PAGE_OF_AGENCY, "'plan-7'", "null", "null", "null", "null", "21");
            QueryPlan published = plan(tables, SurveyTable.PUBLISHED_PAGE, "null", "null", "21");
            QueryPlan trend = plan(tables, SurveyTable.UP_TO, "'plan-7|'", "'2026-01-01'", "false", "12");

            assertThat(agency.uses("survey_agency")).as(agency.toString()).isTrue();
            assertThat(published.uses("survey_published"))
                    .as(published.toString())
                    .isTrue();
            assertThat(trend.uses("survey_subject")).as(trend.toString()).isTrue();
            assertThat(agency.sorts() || published.sorts() || trend.sorts()).isFalse();
        }
    }

    private static QueryPlan plan(GrownTables tables, String sql, String... parameters) {
        String bound = sql;
        for (String parameter : parameters) {
            bound = bound.replaceFirst("\\?", parameter);
        }
        return tables.plan(GrownTables.BY_INDEX, bound);
    }
}
