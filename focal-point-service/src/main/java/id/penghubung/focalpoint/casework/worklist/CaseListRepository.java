package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of cases, earliest due date first, always from an index with this order.
 *
 * <p>Several statuses are read one by one and merged. An index provides the order within one status; sorting a whole
 * list would cost more with every closed case.
 */
@ApplicationScoped
class CaseListRepository {

    /** Limit of counting. Larger numbers are not useful for an officer. */
    static final int COUNT_LIMIT = 1000;

    private static final Comparator<AgencyCase> SOONEST_FIRST = Comparator.comparing(AgencyCase::dueAt)
            .thenComparing(agencyCase -> agencyCase.id().toString());

    private final EntityManager database;

    CaseListRepository(EntityManager database) {
        this.database = database;
    }

    List<AgencyCase> read(CaseListQuery query) {
        var statuses = query.filter().statuses();
        if (statuses.isEmpty() || statuses.size() == CaseStatus.values().length) {
            return read(query, null);
        }
        return statuses.stream()
                .flatMap(status -> read(query, status).stream())
                .sorted(SOONEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    /**
     * Reads a list with a text search. The best plan depends on how common the words are, so PostgreSQL must plan each
     * search anew.
     */
    @Transactional
    List<AgencyCase> search(CaseListQuery query) {
        database.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
        return read(query);
    }

    /** Counts the cases of each tab, up to {@link #COUNT_LIMIT} plus one. */
    Map<WorklistTab, Integer> count(CaseListQuery.Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        String counts = Stream.of(WorklistTab.values())
                .map(tab -> {
                    CaseListSql sql = CaseListSql.tab(tab, viewer);
                    values.putAll(sql.values());
                    return "(" + sql.countSql(COUNT_LIMIT + 1) + ")";
                })
                .collect(Collectors.joining(", "));
        Object[] row = (Object[]) withParameters(values, database.createNativeQuery("select " + counts, Object[].class))
                .getSingleResult();
        Map<WorklistTab, Integer> found = new LinkedHashMap<>();
        for (WorklistTab tab : WorklistTab.values()) {
            found.put(tab, ((Number) row[tab.ordinal()]).intValue());
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<AgencyCase> read(CaseListQuery query, @Nullable CaseStatus status) {
        CaseListSql sql = CaseListSql.page(query, status);
        return withParameters(sql.values(), database.createNativeQuery(sql.pageSql(query.limit()), AgencyCase.class))
                .getResultList();
    }

    private static Query withParameters(Map<String, Object> values, Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
