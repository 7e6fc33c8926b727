package id.penghubung.focalpoint.casework.worklist;

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
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseStatus;

/**
 * Reads the list of cases, soonest deadline first, always from an index that has this order.
 *
 * <p>Several statuses are several short reads, merged: an index gives the order within one status, and sorting a whole
 * desk would cost more with every case that was ever closed.
 */
@ApplicationScoped
class CaseListRepository {

    /** Where counting stops: who has more to do needs no number. */
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
     * Reads a list that is searched for words. How common they are decides whether to look them up or to go through the
     * desk in its order, so PostgreSQL must plan for these words and not once for all.
     */
    @Transactional
    List<AgencyCase> search(CaseListQuery query) {
        database.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
        return read(query);
    }

    /** How many cases each tab has, with one more than {@link #COUNT_LIMIT} for all that is more. */
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
