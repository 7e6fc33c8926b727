package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.filter.SearchArea;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A filtered list reads an index and not the whole table, however many complaints there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintSearchPlanTest {

    private static final String MANY_COMPLAINTS = """
            insert into complaint select uuidv7(), 0, 'N-' || n, 'COMPLAINT', 'Jalan rusak ' || n, 'Lubang nomor ' || n * 31,
                (array['101', '102', '103', '104'])[1 + n % 4], '64.02.0' || n % 9, null, (n % 1000) / 1000.0,
                116 + (n * 7919 % 1000) / 1000.0, null, false, false, 'account-' || n % 500, null,
                timestamptz '2026-01-01 00:00:00Z' + n * interval '1 minute', 'IN_PROGRESS', 1, 'agency-' || n % 40, null, null, 1, 1
            from generate_series(1, 10000) n;
            analyze complaint, complaint_words, search_word
            """;

    private static final ComplaintVisibility ALL = new ComplaintVisibility.AllComplaints();

    @Inject
    DataSource database;

    @Test
    void shouldReadEachFilterFromItsIndex() {
        try (GrownTables tables = GrownTables.in(database, MANY_COMPLAINTS)) {
            assertUses(tables, filter("101", null, null, null, null), List.of(), "complaint_category");
            assertUses(tables, filter(null, "64.02.03", null, null, null), List.of(), "complaint_district");
            assertUses(tables, filter(null, null, ComplaintKind.ASPIRATION, null, null), List.of(), "complaint_kind");
            assertUses(
                    tables,
                    filter(null, null, null, Instant.parse("2026-01-07T00:00:00Z"), null),
                    List.of(),
                    "complaint_submitted");
            assertUses(
                    tables,
                    filter(null, null, ComplaintKind.COMPLAINT, null, null),
                    List.of(Set.of("8990"), Set.of("jalan", "jlan")),
                    "complaint_words_words");
        }
    }

    @Test
    void shouldReadNoComplaintForAMatchOfWordsAlone() {
        ComplaintFilter none = filter(null, null, null, null, null);

        ComplaintSearchTable.Query query = ComplaintSearchTable.pageQuery(ALL, none, List.of(Set.of("8990")), null, 20);

        assertThat(query.sql()).contains(" from complaint_words w ").doesNotContain(" complaint c");
    }

    /** Only complaints that are shown are read: an area may have few of many complaints of its cells. */
    @Test
    void shouldReadTheNewestOfEachCellOfAnAreaInTheirOrderFromTheIndexAlone() {
        try (GrownTables tables = GrownTables.in(database, MANY_COMPLAINTS)) {
            SearchArea area = SearchArea.around(0.5, 116.5, 1000);
            ComplaintFilter near = filter(null, null, null, null, area);

            ComplaintSearchTable.Query query = ComplaintSearchTable.partQuery(area, ALL, near, null, 42, 20);

            QueryPlan plan = tables.plan("select 1", inlined(query.sql(), query.parameters()));
            assertThat(plan.toString()).contains("Index Only Scan Backward using complaint_grid_cell_place");
        }
    }

    @Test
    void shouldReadComplaintsAboutAServiceFromTheirIndex() {
        String someNameAService = "; update complaint set service_code = 'layanan-0'"
                + " where id in (select id from complaint order by id limit 50); analyze complaint";
        try (GrownTables tables = GrownTables.in(database, MANY_COMPLAINTS + someNameAService)) {
            ComplaintFilter ofService =
                    new ComplaintFilter(null, null, null, null, null, null, "layanan-0", null, null, List.of(), null);

            assertUses(tables, ofService, List.of(), "complaint_service");
        }
    }

    private static void assertUses(GrownTables tables, ComplaintFilter filter, List<Set<String>> words, String index) {
        ComplaintSearchTable.Query query = ComplaintSearchTable.pageQuery(ALL, filter, words, null, 20);
        QueryPlan plan = tables.plan("select 1", inlined(query.sql(), query.parameters()));
        assertThat(plan.uses(index)).as(plan.toString()).isTrue();
        assertThat(plan.readsAllOf("complaint")).as(plan.toString()).isFalse();
    }

    private static ComplaintFilter filter(
            @Nullable String category,
            @Nullable String district,
            @Nullable ComplaintKind kind,
            @Nullable Instant from,
            @Nullable SearchArea area) {
        Instant before = from == null ? null : from.plusSeconds(3600);
        return new ComplaintFilter(null, kind, category, district, null, null, null, from, before, List.of(), area);
    }

    private static String inlined(String sql, List<?> parameters) {
        String inlined = sql;
        for (Object parameter : parameters) {
            String literal = parameter instanceof Number ? "(" + parameter + ")" : "'" + parameter + "'";
            inlined = inlined.replaceFirst("\\?", Matcher.quoteReplacement(literal));
        }
        return inlined;
    }
}
