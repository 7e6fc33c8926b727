package id.penghubung.quality.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The coverage by surveys reads those of the units in a year from an index. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyCoveragePlanTest {

    private static final String MANY = """
            insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
            insert into unit (code, agency_code, name, kind, audience, active)
            select 'banyak-' || n, 'banyak', 'u', 'X', 'PUBLIC', true from generate_series(1, 100) n;
            insert into survey (id, agency_code, unit_code, title, period_start, period_end, element_order, weights, state, created_at,
                created_by, version)
            select uuidv7(), 'banyak', 'banyak-' || n, 't', make_date(1900 + y, 1, 1), make_date(1900 + y, 12, 31), 'COMPLAINTS_EIGHTH',
                'NINTHS', 'OPEN', now(), 'x', 0
            from generate_series(1, 100) n, generate_series(1, 100) y;
            analyze survey, unit
            """;

    @Inject
    DataSource database;

    @Test
    void shouldReadTheSurveysOfUnitsInAYearFromTheIndexOfTheirPeriods() {
        try (GrownTables tables = GrownTables.in(database, MANY)) {
            QueryPlan units = ManyStandards.plan(
                    tables, SurveyCoverageTable.OF_UNITS, List.of("{banyak-1,banyak-2}", "1950-01-01", "1950-12-31"));

            assertThat(units.uses("survey_unit_period")).as(units.toString()).isTrue();
        }
    }
}
