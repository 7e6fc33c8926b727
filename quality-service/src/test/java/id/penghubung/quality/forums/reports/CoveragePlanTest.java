package id.penghubung.quality.forums.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.forums.ManyForums;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The forums of a unit in a year are counted from an index, however many years there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CoveragePlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldCountTheForumsOfAUnitFromTheIndexOfTheirDays() {
        try (GrownTables tables = GrownTables.in(database, ManyForums.SQL)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan units = ManyStandards.plan(
                    tables,
                    CoverageTable.unitsSql(
                            Scope.all(), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), "", 20, parameters),
                    parameters);

            assertThat(units.uses("forum_held_unit")).as(units.toString()).isTrue();
        }
    }
}
