package id.penghubung.quality.improvements.followup;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.improvements.ManyImprovements;
import id.penghubung.quality.standards.ManyStandards;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures of a year read the actions of the units of one page only. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FollowUpPlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadTheActionsOfAUnitAndAYearFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(database, ManyImprovements.SQL)) {
            QueryPlan counts = ManyStandards.plan(
                    tables, FollowUpTable.COUNTS, List.of("2026-01-01", "{banyak-7,banyak-8}", 2021));
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan units = ManyStandards.plan(
                    tables, FollowUpTable.unitsSql(Scope.all(), 2021, null, "", 20, parameters), parameters);

            assertThat(counts.uses("improvement_year")).as(counts.toString()).isTrue();
            assertThat(units.uses("improvement_year")).as(units.toString()).isTrue();
        }
    }
}
