package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of cases, earliest due date first: first the ids of a page from an index with this order, then the cases
 * with these ids.
 *
 * <p>Several statuses are read one by one and merged. An index provides the order within one status; sorting a whole
 * list would cost more with every closed case.
 */
@ApplicationScoped
class CaseListRepository {

    /** Limit of counting. Larger numbers are not useful for an officer. */
    static final int COUNT_LIMIT = 1000;

    private final Jdbc jdbc;
    private final CaseRepository cases;

    CaseListRepository(Jdbc jdbc, CaseRepository cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** A case of the list, with what the list is sorted by. */
    private record Listed(Instant dueAt, UUID id) {

        /** Order of the list. Ids are compared as text, as PostgreSQL does; {@link UUID#compareTo} compares signed halves. */
        static final Comparator<Listed> SOONEST_FIRST =
                Comparator.comparing(Listed::dueAt).thenComparing(listed -> listed.id.toString());
    }

    List<AgencyCase> read(CaseListQuery query) {
        var statuses = query.filter().statuses();
        Stream<Listed> listed = statuses.isEmpty() || statuses.size() == CaseStatus.values().length
                ? listed(query, null).stream()
                : statuses.stream()
                        .flatMap(status -> listed(query, status).stream())
                        .sorted(Listed.SOONEST_FIRST)
                        .limit(query.limit());
        return cases.readSoonestFirst(listed.map(Listed::id).toList());
    }

    /**
     * Reads a list with a text search. The best plan depends on how common the words are, so PostgreSQL must plan each
     * search anew.
     */
    @Transactional
    List<AgencyCase> search(CaseListQuery query) {
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

    private List<Listed> listed(CaseListQuery query, @Nullable CaseStatus status) {
        CaseListSql sql = CaseListSql.page(query, status);
        return jdbc.list(
                sql.pageSql(query.limit()),
                row -> new Listed(Columns.instant(row, "due_at"), row.getObject("id", UUID.class)),
                sql.parameters().toArray());
    }
}
