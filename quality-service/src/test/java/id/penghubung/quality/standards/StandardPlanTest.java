package id.penghubung.quality.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.access.Scope;
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

/** Pages of services and of due reviews are read from an index in their order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StandardPlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadPagesOfServicesFromTheIndexOfTheirCodes() {
        try (GrownTables tables = GrownTables.in(database, ManyStandards.SQL)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan all = ManyStandards.orderedPlan(
                    tables, ServiceTable.pageSql(Scope.all(), null, "", 20, parameters), parameters);

            assertThat(all.uses("public_service_code_key")).as(all.toString()).isTrue();
            assertThat(all.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadDueReviewsFromTheIndexOfTheirDays() {
        try (GrownTables tables = GrownTables.in(database, ManyStandards.SQL)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan due = ManyStandards.orderedPlan(
                    tables,
                    ReviewTable.pageSql(Scope.all(), LocalDate.of(2030, 1, 1), null, 20, parameters),
                    parameters);

            assertThat(due.uses("standard_review_due")).as(due.toString()).isTrue();
            assertThat(due.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadLateReviewsFromTheIndexOfThoseThatNobodyWasToldOf() {
        try (GrownTables tables = GrownTables.in(database, ManyStandards.SQL)) {
            QueryPlan late = ManyStandards.orderedPlan(
                    tables,
                    ReviewTable.OVERDUE + " order by review_due_on, id limit 100",
                    List.of(LocalDate.of(2030, 1, 1)));

            assertThat(late.uses("standard_overdue")).as(late.toString()).isTrue();
            assertThat(late.sorts()).isFalse();
        }
    }
}
