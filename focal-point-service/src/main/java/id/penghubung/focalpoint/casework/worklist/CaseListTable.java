package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the list of cases, earliest due date first, always from an index with this order. */
@ApplicationScoped
class CaseListTable {

    /** Limit of counting. Larger numbers are not useful for an officer. */
    static final int COUNT_LIMIT = 1000;

    private final ShownCaseTable cases;
    private final Jdbc jdbc;

    CaseListTable(ShownCaseTable cases, Jdbc jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Reads a page. The text of the statement depends on the query; the driver keeps the frequent ones prepared. */
    List<CaseWithHistory> read(CaseListQuery query) {
        Set<CaseStatus> statuses = query.filter().statuses();
        List<CaseListSql> parts = statuses.isEmpty() || statuses.size() == CaseStatus.values().length
                ? List.of(CaseListSql.page(query, null))
                : statuses.stream()
                        .map(status -> CaseListSql.page(query, status))
                        .toList();
        return cases.read(
                CaseListSql.pageSql(parts, query.limit()),
                parts.stream().flatMap(part -> part.parameters().stream()).toArray());
    }

    /**
     * Reads a list with a text search. The best plan depends on how common the words are, so PostgreSQL must plan each
     * search anew.
     */
    @Transactional
    List<CaseWithHistory> search(CaseListQuery query) {
        jdbc.execute("select set_config('plan_cache_mode', 'force_custom_plan', true)");
        return read(query);
    }

    /** Counts the cases of each tab, up to {@link #COUNT_LIMIT} plus one. */
    Map<WorklistTab, Integer> count(CaseListQuery.Viewer viewer) {
        List<Object> parameters = new ArrayList<>();
        String counts = Stream.of(WorklistTab.values())
                .map(tab -> {
                    CaseListSql sql = CaseListSql.tab(tab, viewer);
                    parameters.addAll(sql.parameters());
                    return "(" + sql.countSql(COUNT_LIMIT + 1) + ")";
                })
                .collect(Collectors.joining(", "));
        return jdbc.one(
                "select " + counts,
                row -> {
                    Map<WorklistTab, Integer> found = new EnumMap<>(WorklistTab.class);
                    for (WorklistTab tab : WorklistTab.values()) {
                        found.put(tab, row.getInt(tab.ordinal() + 1));
                    }
                    return found;
                },
                parameters.toArray());
    }
}
