package id.penghubung.quality.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.access.Scope;
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

/** Pages of actions and due reminders are read from an index in their order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ImprovementPlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadEachPageFromAnIndexInItsOrder() {
        try (GrownTables tables = GrownTables.in(database, ManyImprovements.SQL)) {
            assertReads(tables, ImprovementFilter.NONE, "improvement_pkey");
            assertReads(tables, new ImprovementFilter("banyak-7", null, null), "improvement_unit");
            assertReads(tables, new ImprovementFilter(null, ImprovementState.OPEN, null), "improvement_state");
            assertReads(tables, new ImprovementFilter(null, null, ImprovementSource.FORUM), "improvement_source");
        }
    }

    @Test
    void shouldReadDueRemindersFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(database, ManyImprovements.SQL)) {
            QueryPlan due = ManyStandards.orderedPlan(
                    tables,
                    ReminderTable.DUE + " order by next_reminder_on, id limit 100",
                    List.of(LocalDate.of(2026, 1, 1)));

            assertThat(due.uses("improvement_reminder")).as(due.toString()).isTrue();
            assertThat(due.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadUnfinishedActionsOfUnitsForTheCoverageFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(database, ManyImprovements.SQL)) {
            QueryPlan units = ManyStandards.plan(
                    tables,
                    ImprovementCoverageTable.OF_UNITS,
                    List.of("{banyak-1,banyak-2}", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

            assertThat(units.uses("improvement_unit_unfinished"))
                    .as(units.toString())
                    .isTrue();
        }
    }

    private static void assertReads(GrownTables tables, ImprovementFilter filter, String index) {
        List<@Nullable Object> parameters = new ArrayList<>();
        QueryPlan page = ManyStandards.orderedPlan(
                tables, ImprovementTable.pageSql(Scope.all(), filter, null, 20, parameters), parameters);

        assertThat(page.uses(index)).as(page.toString()).isTrue();
        assertThat(page.sorts()).as(page.toString()).isFalse();
    }
}
