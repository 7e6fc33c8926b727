package id.penghubung.quality.forums.forum;

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
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of forums are read from an index in their order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForumPlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadPagesOfForumsFromTheIndexOfTheirIds() {
        try (GrownTables tables = GrownTables.in(database, ManyForums.SQL)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan all = ManyStandards.orderedPlan(
                    tables, ForumTable.pageSql(Scope.all(), null, null, 20, parameters), parameters);

            assertThat(all.uses("forum_pkey")).as(all.toString()).isTrue();
            assertThat(all.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadPagesOfAnnouncedForumsOfAUnitFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(database, ManyForums.SQL)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan unit = ManyStandards.orderedPlan(
                    tables, ForumTable.announcedPageSql("banyak-7", null, 20, parameters), parameters);

            assertThat(unit.uses("forum_announced_unit")).as(unit.toString()).isTrue();
            assertThat(unit.sorts()).isFalse();
        }
    }
}
