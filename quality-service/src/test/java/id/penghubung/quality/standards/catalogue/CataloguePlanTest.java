package id.penghubung.quality.standards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
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

/** A page of the catalogue is read from an index, however many services there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CataloguePlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadAPageFromTheIndexOfItsFilter() {
        try (GrownTables tables = GrownTables.in(database, ManyStandards.SQL)) {
            QueryPlan all = plan(tables, null, null);
            QueryPlan unit = plan(tables, "banyak-7", null);
            QueryPlan word = plan(tables, null, "kata77:*");

            assertThat(all.uses("public_service_code_key")).as(all.toString()).isTrue();
            assertThat(unit.uses("public_service_published_unit"))
                    .as(unit.toString())
                    .isTrue();
            assertThat(word.uses("public_service_search")).as(word.toString()).isTrue();
            assertThat(all.sorts() || unit.sorts()).isFalse();
        }
    }

    private static QueryPlan plan(GrownTables tables, @Nullable String unit, @Nullable String words) {
        List<Object> parameters = new ArrayList<>();
        return ManyStandards.orderedPlan(tables, CatalogueTable.pageSql(unit, words, "", 20, parameters), parameters);
    }
}
