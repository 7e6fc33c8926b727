package id.penghubung.quality.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The coverage by standards reads the services of the units and their versions from indexes. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StandardCoveragePlanTest {

    @Inject
    DataSource database;

    @Test
    void shouldReadTheStandardsOfUnitsFromTheirIndexes() {
        try (GrownTables tables = GrownTables.in(database, ManyStandards.SQL)) {
            QueryPlan units = ManyStandards.plan(
                    tables,
                    StandardCoverageTable.OF_UNITS,
                    List.of("2026-11-28", "2026-11-29T00:00:00Z", "2026-11-29T00:00:00Z", "{banyak-1,banyak-2}"));

            assertThat(units.uses("public_service_unit")).as(units.toString()).isTrue();
            assertThat(units.uses("standard_service_id_number_key"))
                    .as(units.toString())
                    .isTrue();
            QueryPlan media = ManyStandards.plan(tables, ComplaintMediaTable.OF_UNITS, List.of("{banyak-1,banyak-2}"));
            assertThat(media.uses("public_service_unit")).as(media.toString()).isTrue();
        }
    }
}
