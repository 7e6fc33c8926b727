package id.penghubung.quality.forums.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.forums.ManyForums;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The coverage by forums reads those of the units in a year from an index. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForumCoveragePlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadTheForumsOfUnitsInAYearFromTheIndexOfTheirDays() {
        try (GrownTables tables = GrownTables.in(database, ManyForums.SQL)) {
            QueryPlan units = ManyStandards.plan(
                    tables, ForumCoverageTable.OF_UNITS, List.of("{banyak-1,banyak-2}", "2020-01-01", "2020-12-31"));

            assertThat(units.uses("forum_held_unit")).as(units.toString()).isTrue();
        }
    }
}
