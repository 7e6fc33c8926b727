package id.penghubung.focalpoint.casework;

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
 * Reads the list of cases, soonest deadline first, always from an index that has this order.
 *
 * <p>Several statuses are several short reads, merged: an index gives the order within one status, and sorting a whole
 * desk would cost more with every case that was ever closed.
 */
@ApplicationScoped
class CaseList {

    /** Where counting stops: who has more to do needs no number. */
    static final int COUNTED_AT_MOST = 1000;

    private static final Comparator<CaseFile> SOONEST_FIRST = Comparator.comparing(CaseFile::dueAt)
            .thenComparing(file -> file.id().toString());

    private final EntityManager database;

    CaseList(EntityManager database) {
        this.database = database;
    }

    List<CaseFile> read(CaseQuery query) {
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
    List<CaseFile> search(CaseQuery query) {
        database.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
        return read(query);
    }

    /** How many cases each tab has, with one more than {@link #COUNTED_AT_MOST} for all that is more. */
    Map<Tab, Integer> count(CaseQuery.Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        String counts = Stream.of(Tab.values())
                .map(tab -> {
                    CaseSql sql = CaseSql.tab(tab, viewer);
                    values.putAll(sql.values());
                    return "(" + sql.counted(COUNTED_AT_MOST + 1) + ")";
                })
                .collect(Collectors.joining(", "));
        Object[] row = (Object[]) with(values, database.createNativeQuery("select " + counts, Object[].class))
                .getSingleResult();
        Map<Tab, Integer> found = new LinkedHashMap<>();
        for (Tab tab : Tab.values()) {
            found.put(tab, ((Number) row[tab.ordinal()]).intValue());
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<CaseFile> read(CaseQuery query, @Nullable CaseStatus status) {
        CaseSql sql = CaseSql.page(query, status);
        return with(sql.values(), database.createNativeQuery(sql.inOrder(query.limit()), CaseFile.class))
                .getResultList();
    }

    private static Query with(Map<String, Object> values, Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
