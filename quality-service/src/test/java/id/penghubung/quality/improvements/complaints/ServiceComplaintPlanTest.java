package id.penghubung.quality.improvements.complaints;

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

/** Complaints about a service are counted from an index, however many there are about others. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ServiceComplaintPlanTest {

    private static final String MANY_COMPLAINTS = """
            insert into service_complaint (complaint_id, service_code, kind, arrived_at, late, verified, recorded_at)
            select uuidv7(), 'layanan-' || n % 500, 'COMPLAINT', timestamptz '2020-01-01 00:00:00Z' + n * interval '1 hour',
                n % 7 = 0, true, now() from generate_series(1, 20000) n;
            analyze service_complaint
            """;

    @Inject
    DataSource database;

    @Test
    void shouldCountFromTheIndexOfServiceAndTime() {
        try (GrownTables tables = GrownTables.in(database, MANY_COMPLAINTS)) {
            QueryPlan count = ManyStandards.plan(
                    tables,
                    ServiceComplaintTable.COUNT,
                    List.of("layanan-7", "2021-01-01T00:00:00Z", "2021-01-01T00:00:00Z"));
            QueryPlan figures = ManyStandards.plan(
                    tables,
                    ServiceComplaintTable.FIGURES,
                    List.of("{layanan-7,layanan-8}", "{2021-01-01T00:00:00Z,2021-06-01T00:00:00Z}"));

            assertThat(count.uses("service_complaint_service"))
                    .as(count.toString())
                    .isTrue();
            assertThat(figures.uses("service_complaint_service"))
                    .as(figures.toString())
                    .isTrue();
        }
    }

    @Test
    void shouldCountComplaintsAboutUnlistedServicesFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(
                database,
                MANY_COMPLAINTS + "; update service_complaint set unlisted = true where service_code = 'layanan-7';"
                        + " analyze service_complaint")) {
            QueryPlan count = ManyStandards.plan(
                    tables, UnlistedServiceTable.COUNT, List.of("2021-01-01T00:00:00Z", "2022-01-01T00:00:00Z"));
            QueryPlan most = ManyStandards.plan(
                    tables, UnlistedServiceTable.MOST, List.of("2021-01-01T00:00:00Z", "2022-01-01T00:00:00Z", 100));

            assertThat(count.uses("service_complaint_unlisted"))
                    .as(count.toString())
                    .isTrue();
            assertThat(most.uses("service_complaint_unlisted"))
                    .as(most.toString())
                    .isTrue();
        }
    }
}
