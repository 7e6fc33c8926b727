package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
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
 * Reads the list of cases, earliest due date first, always from an index with this order.
 *
 * <p>Several statuses are read one by one and merged. An index provides the order within one status; sorting a whole
 * list would cost more with every closed case.
 */
@ApplicationScoped
class CaseListRepository {

    /** Limit of counting. Larger numbers are not useful for an officer. */
    static final int COUNT_LIMIT = 1000;

    /** Order of the list. Ids are compared as text, as PostgreSQL does; {@link UUID#compareTo} compares signed halves. */
    private static final Comparator<AgencyCase> SOONEST_FIRST = Comparator.comparing(AgencyCase::dueAt)
            .thenComparing(agencyCase -> agencyCase.id().toString());

    private final EntityManager entities;
    private final Jdbc jdbc;

    CaseListRepository(EntityManager entities, Jdbc jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    List<AgencyCase> read(CaseListQuery query) {
        return query.complaintAlone()
                .map(complaint -> ofComplaint(complaint, query))
                .orElseGet(() -> list(query));
    }

    /**
     * Reads the few cases of one complaint, a frequent request, with a query of entities: Hibernate maps the columns of a native query
     * anew at each call.
     */
    private List<AgencyCase> ofComplaint(UUID complaintId, CaseListQuery query) {
        String agencyCode = query.viewer().visibility().agencyCode();
        String ofAgency = agencyCode == null ? "" : " and c.agencyCode = :agency";
        TypedQuery<AgencyCase> cases = entities.createQuery(
                        "from AgencyCase c where c.complaintId = :complaint" + ofAgency + " order by c.dueAt, c.id",
                        AgencyCase.class)
                .setParameter("complaint", complaintId)
                .setMaxResults(query.limit());
        if (agencyCode != null) {
            cases.setParameter("agency", agencyCode);
        }
        return cases.getResultList();
    }

    private List<AgencyCase> list(CaseListQuery query) {
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

    /**
     * Reads cases with one statement, so that the rows, their order and the position after them belong together. The text of
     * the statement depends on the query; there are few enough of them for Hibernate to keep all interpretations.
     */
    @SuppressWarnings("unchecked")
    private List<AgencyCase> read(CaseListQuery query, @Nullable CaseStatus status) {
        CaseListSql sql = CaseListSql.page(query, status);
        Query page = entities.createNativeQuery(sql.pageSql(query.limit()), AgencyCase.class);
        for (int i = 0; i < sql.parameters().size(); i++) {
            page.setParameter(i + 1, sql.parameters().get(i));
        }
        return page.getResultList();
    }
}
