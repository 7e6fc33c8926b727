package id.penghubung.complaints.publication;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.filter.SearchArea;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of public complaints is read from an index in its order, however many there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublicationPlanTest {

    private static final String MANY_PUBLICATIONS = """
            insert into complaint (id, version, tracking_number, kind, title, description, category_code, district_code, anonymous,
                confidential, submitted_at, status, round, event_version, timeline_length, verified_at)
            select uuidv7(), 0, 'N-' || n, 'COMPLAINT', 't', 'd', '10' || n % 5, '64.02.0' || n % 9, false, false, now(), 'IN_PROGRESS',
                1, 1, 1, now() from generate_series(1, 5000) n;
            insert into duplicate_candidate
            select id, true, category_code, district_code, point(116 + (n * 7919 % 1000) / 1000.0, (n % 1000) / 1000.0), 't', 'b', 'c',
                words_of('Lubang nomor ' || n * 31)
            from (select *, substring(tracking_number from 3)::int as n from complaint where tracking_number like 'N-%') c;
            insert into complaint_publication (complaint_id, public_number, version, kind, category_code, district_code, status,
                agency_code, submitted_on, cleared_at, cleared_by, changed_at)
            select id, tracking_number, 0, kind, category_code, district_code, status,
                'agency-' || substring(tracking_number from 3)::int % 40, current_date, now(), 'x', now()
            from complaint where tracking_number like 'N-%';
            analyze complaint, duplicate_candidate, complaint_publication, complaint_merge
            """;

    @Inject
    DataSource database;

    @Test
    void shouldReadAPageOfACategoryFromItsIndexWithoutSorting() {
        try (GrownTables tables = GrownTables.in(database, MANY_PUBLICATIONS)) {
            QueryPlan all = plan(tables, filter(null, null, null), List.of());
            QueryPlan category = plan(tables, filter("103", null, null), List.of());

            assertThat(all.uses("complaint_publication_position_key"))
                    .as(all.toString())
                    .isTrue();
            assertThat(category.uses("complaint_publication_category"))
                    .as(category.toString())
                    .isTrue();
            assertThat(all.sorts() || category.sorts()).isFalse();
        }
    }

    /** Planning takes as long as reading a page. A plan is kept if it expects no more rows than one that knows the values. */
    @Test
    void shouldKeepThePlanOfAPageOfACategory() {
        try (GrownTables tables = GrownTables.in(database, MANY_PUBLICATIONS)) {
            List<@Nullable Object> parameters = new ArrayList<>();
            String sql = PublicationTable.pageSql(filter("103", null, null), List.of(), null, 20, parameters);
            String execution = "; execute page_of_category ('103')";

            QueryPlan kept = tables.plan(
                    GrownTables.BY_INDEX + "; prepare page_of_category (text) as " + sql.replace("?", "$1")
                            + execution.repeat(5),
                    "execute page_of_category ('103')");

            tables.plan("deallocate page_of_category", "select 1");
            assertThat(parameters).containsExactly("103");
            assertThat(kept.toString()).contains("(category_code = $1)");
            assertThat(kept.uses("complaint_publication_category"))
                    .as(kept.toString())
                    .isTrue();
            assertThat(kept.sorts()).as(kept.toString()).isFalse();
        }
    }

    @Test
    void shouldReadAgencyWordsAndAreaFromTheirIndexes() {
        try (GrownTables tables = GrownTables.in(database, MANY_PUBLICATIONS)) {
            assertUses(tables, filter(null, "agency-7", null), List.of(), "complaint_publication_agency");
            assertUses(
                    tables,
                    filter(null, null, null),
                    List.of(Set.of("lubang", "lobang"), Set.of("8990")),
                    "duplicate_candidate_words");
            assertUses(
                    tables,
                    filter(null, null, SearchArea.around(0.5, 116.5, 300)),
                    List.of(),
                    "duplicate_candidate_public_place");
        }
    }

    private static void assertUses(GrownTables tables, PublicFilter filter, List<Set<String>> words, String index) {
        QueryPlan plan = plan(tables, filter, words);
        assertThat(plan.uses(index)).as(plan.toString()).isTrue();
    }

    private static PublicFilter filter(@Nullable String category, @Nullable String agency, @Nullable SearchArea area) {
        return new PublicFilter(category, null, agency, null, null, null, null, List.of(), area);
    }

    private static QueryPlan plan(GrownTables tables, PublicFilter filter, List<Set<String>> words) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = PublicationTable.pageSql(filter, words, null, 20, parameters);
        for (Object parameter : parameters) {
            String literal = parameter instanceof Number ? "(" + parameter + ")" : "'" + parameter + "'";
            sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(literal));
        }
        return tables.plan(GrownTables.BY_INDEX, sql);
    }
}
