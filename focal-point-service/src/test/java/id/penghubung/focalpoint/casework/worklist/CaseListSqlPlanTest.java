package id.penghubung.focalpoint.casework.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.worklist.CaseListQuery.Filter;
import id.penghubung.focalpoint.casework.worklist.CaseListQuery.Position;
import id.penghubung.focalpoint.casework.worklist.CaseListQuery.Viewer;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.kit.testing.GrownTables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of a list does not grow with the number of cases: each list is read from an index in its order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseListSqlPlanTest {

    private static final String WHEN = "timestamptz '9999-12-31 00:00:00+00'";

    /** Ten thousand cases at twenty agencies. Most are resolved; three in four of the open ones are assigned. */
    private static final String MANY_CASES = """
            insert into agency_case (id, complaint_id, round, agency_code, tracking_number, kind, oversight, title,
                description, category_code, district_code, anonymous, confidential, status, opened_at, due_at,
                event_version, version, information_requested_at,
                information_request_id, information_request_question, assignee, assignee_name, assigned_at)
            select gen_random_uuid(), gen_random_uuid(), 1, 'a' || n %% 20, 'KKR-' || n, 'COMPLAINT', false,
                'Jalan rusak ' || n, 'Lubang besar di kampung' || n, '1' || n %% 30, '64.02.06', false, false,
                case when n %% 10 = 0 then 'OPEN' when n %% 100 = 1 then 'RETURNED' when n %% 50 = 2 then 'WAITING'
                     else 'RESOLVED' end, now(),
                case when n %% 10 = 0 then timestamptz '2026-11-20 02:00:00+00' + make_interval(mins => n - 5000)
                     when n %% 50 = 2 and n %% 100 <> 1 then timestamptz '9999-12-30 00:00:00+00' else %1$s end, 0, 0,
                case when n %% 50 = 2 then now() end, case when n %% 50 = 2 then gen_random_uuid() end,
                case when n %% 50 = 2 then 'Di mana?' end,
                case when n %% 40 <> 0 then 'o' || n %% 200 end, case when n %% 40 <> 0 then '' end,
                case when n %% 40 <> 0 then now() end
            from generate_series(1, 10000) as n;
            analyze case_text
            """.formatted(WHEN);

    private static final Viewer OFFICER =
            new Viewer(new CaseVisibility("a10"), "o10", Instant.parse("2026-11-20T02:00:00Z"));
    private static final Viewer COORDINATOR = new Viewer(new CaseVisibility(null), "kk", OFFICER.now());
    private static final Position POSITION = new Position(
            Instant.parse("2026-11-20T02:00:00Z"), UUID.fromString("01a1ffa8-d016-74a0-b632-701ff16cb348"));

    @Inject
    QueryPlans plans;

    private @Nullable GrownTables tables;

    @BeforeAll
    void addCases() {
        tables = plans.ofTables(MANY_CASES + "; analyze agency_case");
    }

    @AfterAll
    void removeCases() {
        Objects.requireNonNull(tables).close();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("agency_case_agency_due", OFFICER, null, Filter.NONE, null, null),
                Arguments.of("agency_case_agency_due", OFFICER, null, Filter.NONE, null, POSITION),
                Arguments.of("agency_case_agency_due", OFFICER, WorklistTab.AGENCY, Filter.NONE, null, null),
                Arguments.of("agency_case_agency_due", OFFICER, WorklistTab.OVERDUE, Filter.NONE, null, null),
                Arguments.of("agency_case_assignee_due", OFFICER, WorklistTab.MINE, Filter.NONE, null, null),
                Arguments.of("agency_case_assignee_due", OFFICER, WorklistTab.MINE, Filter.NONE, null, POSITION),
                Arguments.of(
                        "agency_case_agency_unassigned_due", OFFICER, WorklistTab.UNASSIGNED, Filter.NONE, null, null),
                Arguments.of("agency_case_agency_status_due", OFFICER, WorklistTab.WAITING, Filter.NONE, null, null),
                Arguments.of("agency_case_agency_status_due", OFFICER, null, Filter.NONE, CaseStatus.RETURNED, null),
                Arguments.of("agency_case_agency_status_due", OFFICER, null, Filter.NONE, CaseStatus.OPEN, POSITION),
                Arguments.of("agency_case_agency_category_due", OFFICER, null, ofCategory("110"), null, null),
                Arguments.of(
                        "agency_case_agency_category_due", OFFICER, WorklistTab.AGENCY, ofCategory("110"), null, null),
                Arguments.of("agency_case_assignee_due", OFFICER, null, of("o30"), null, null),
                Arguments.of("agency_case_due", COORDINATOR, null, Filter.NONE, null, null),
                Arguments.of("agency_case_due", COORDINATOR, WorklistTab.OVERDUE, Filter.NONE, null, POSITION),
                Arguments.of("agency_case_due", COORDINATOR, WorklistTab.AGENCY, Filter.NONE, null, null),
                Arguments.of(
                        "agency_case_unassigned_due", COORDINATOR, WorklistTab.UNASSIGNED, Filter.NONE, null, null),
                Arguments.of("agency_case_status_due", COORDINATOR, WorklistTab.WAITING, Filter.NONE, null, null),
                Arguments.of("agency_case_status_due", COORDINATOR, null, Filter.NONE, CaseStatus.RETURNED, null));
    }

    @ParameterizedTest(name = "{0}: {2} {4}")
    @MethodSource("lists")
    void shouldReadEachListFromAnIndexWithoutSorting(
            String index,
            Viewer viewer,
            @Nullable WorklistTab tab,
            Filter filter,
            @Nullable CaseStatus status,
            @Nullable Position after) {
        CaseListSql sql = CaseListSql.page(new CaseListQuery(viewer, tab, filter, after, 21), status);

        // A table this small, with the rows of earlier tests still in its pages, may be cheaper to read by bitmap and
        // sort.
        String plan = planOf("set local enable_bitmapscan = off", sql.pageSql(21), sql.parameters());

        assertThat(plan).contains(index + " ").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @EnumSource(WorklistTab.class)
    void shouldCountEachTabFromAnIndexOnly(WorklistTab tab) {
        CaseListSql sql = CaseListSql.tab(tab, OFFICER);

        String plan = planOf(
                "set local enable_bitmapscan = off; set local enable_seqscan = off",
                sql.countSql(1001),
                sql.parameters());

        assertThat(plan).contains("Index Only Scan").contains("Limit");
    }

    @Test
    void shouldFindTheCasesOfAComplaintDirectly() {
        Filter filter = new Filter(Set.of(), POSITION.id(), null, null, null);
        CaseListSql sql = CaseListSql.page(new CaseListQuery(OFFICER, null, filter, null, 21), null);

        String plan = planOf("select 1", sql.pageSql(21), sql.parameters());

        assertThat(plan).contains("agency_case_complaint_id_round_key").doesNotContain("Seq Scan");
    }

    @Test
    void shouldFindTheHistoriesOfAPageFromIndexes() {
        CaseListSql sql = CaseListSql.page(new CaseListQuery(OFFICER, null, Filter.NONE, null, 21), null);

        // The tables of entries and deadlines are as small as earlier tests have left them.
        String plan = planOf(
                "set local enable_seqscan = off", ShownCaseTable.withHistories(sql.pageSql(21)), sql.parameters());

        assertThat(plan)
                .contains("case_entry_pkey")
                .contains("deadline_subject")
                .doesNotContain("Seq Scan");
    }

    @Test
    void shouldReadEachStatusFromAnIndexWithoutSortingAllCases() {
        CaseListQuery query = new CaseListQuery(OFFICER, null, Filter.NONE, null, 21);
        List<CaseListSql> parts = Stream.of(CaseStatus.OPEN, CaseStatus.RESOLVED)
                .map(status -> CaseListSql.page(query, status))
                .toList();

        String plan = planOf(
                "set local enable_bitmapscan = off",
                CaseListSql.pageSql(parts, 21),
                parts.stream().flatMap(part -> part.parameters().stream()).toList());

        assertThat(plan).contains("agency_case_agency_status_due ").doesNotContain("Seq Scan");
    }

    @Test
    void shouldUseTheTextIndexForRareWords() {
        // A table as small as this one is read faster by a sequential scan.
        String plan = searched(OFFICER, "kampung777", "set local enable_seqscan = off");

        assertThat(plan).contains("case_text_words");
    }

    @Test
    void shouldScanInDueDateOrderForCommonWords() {
        String plan = searched(COORDINATOR, "jalan", "select 1");

        assertThat(plan).contains("agency_case_due ").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    private String searched(Viewer viewer, String words, String setting) {
        Filter filter = new Filter(Set.of(), null, null, null, words);
        CaseListSql sql = CaseListSql.page(new CaseListQuery(viewer, null, filter, null, 21), null);
        return planOf(setting, sql.pageSql(21), sql.parameters());
    }

    private String planOf(String settings, String sql, List<Object> parameters) {
        return Objects.requireNonNull(tables)
                .plan(settings, literally(sql, parameters))
                .toString();
    }

    private static Filter ofCategory(String category) {
        return new Filter(Set.of(), null, category, null, null);
    }

    private static Filter of(String assignee) {
        return new Filter(Set.of(), null, null, assignee, null);
    }

    private static String literally(String sql, List<Object> parameters) {
        String literal = sql;
        for (Object parameter : parameters) {
            literal = literal.replaceFirst("\\?", "'" + parameter + "'");
        }
        return literal;
    }
}
