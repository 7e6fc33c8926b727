package id.penghubung.quality.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.quality.access.Scope;
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

/** Ratings are read from indexes, however many years and units there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RatingPlanTest {

    private static final String MANY = """
            insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
            insert into unit (code, agency_code, name, kind, audience, active)
            select 'banyak-' || n, 'banyak', 'u', 'X', 'PUBLIC', true from generate_series(1, 500) n;
            insert into stored_file (id, name, media_type, size, sha256, uploaded_by, uploaded_at)
            values ('00000000-0000-7000-8000-000000000001', 'd', 'application/pdf', 1, 'x', 'x', now());
            insert into rating_document (id, number, issued_on, file_id, added_by, added_at)
            values ('00000000-0000-7000-8000-000000000002', 'B/1', '2024-12-10', '00000000-0000-7000-8000-000000000001', 'x', now());
            insert into rating (id, unit_code, year, method, level, level_name, score, dimensions, as_in_document, document_id,
                entered_by, entered_role, entered_at, version)
            select uuidv7(), 'banyak-' || n, 2100 + y, 'CLASSES', 'A', 'a', 90, '[]', false,
                '00000000-0000-7000-8000-000000000002', 'x', 'ombudsman', now(), 0
            from generate_series(1, 500) n, generate_series(1, 40) y;
            analyze rating, unit, rating_document
            """;

    @Inject
    DataSource database;

    @Test
    void shouldReadPagesOfRatingsFromTheIndexOfThoseThatCount() {
        try (GrownTables tables = GrownTables.in(database, MANY)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            QueryPlan all = ManyStandards.orderedPlan(
                    tables,
                    RatingTable.pageSql(Scope.all(), new RatingTable.Filter(null, null), null, 20, parameters),
                    parameters);
            List<@Nullable Object> yearParameters = new ArrayList<>();
            QueryPlan year = ManyStandards.orderedPlan(
                    tables,
                    RatingTable.pageSql(Scope.all(), new RatingTable.Filter(null, 2110), null, 20, yearParameters),
                    yearParameters);

            assertThat(all.uses("rating_current_id")).as(all.toString()).isTrue();
            assertThat(all.sorts()).isFalse();
            assertThat(year.uses("rating_current_year")).as(year.toString()).isTrue();
            assertThat(year.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadTheEntriesOfAUnitAndYearFromTheirIndex() {
        try (GrownTables tables = GrownTables.in(database, MANY)) {
            QueryPlan entries = tables.plan(
                    GrownTables.BY_INDEX,
                    RatingTable.ENTRIES
                            .replaceFirst("\\?", "'banyak-7'")
                            .replaceFirst("\\?", "2110")
                            .replaceFirst("\\?::uuid", "null::uuid")
                            .replaceFirst("\\?", "null")
                            .replaceFirst("\\?", "21"));

            assertThat(entries.uses("rating_entries")).as(entries.toString()).isTrue();
            assertThat(entries.sorts()).isFalse();
        }
    }

    @Test
    void shouldReadTheRatingsOfUnitsInAYearFromAnIndexOfBoth() {
        try (GrownTables tables = GrownTables.in(database, MANY)) {
            QueryPlan units =
                    ManyStandards.plan(tables, RatingCoverageTable.OF_UNITS, List.of("{banyak-1,banyak-2}", 2110));

            assertThat(units.uses("rating_current") || units.uses("rating_entries"))
                    .as(units.toString())
                    .isTrue();
            assertThat(units.toString()).contains("(unit_code = ANY", "(year = 2110)");
        }
    }
}
