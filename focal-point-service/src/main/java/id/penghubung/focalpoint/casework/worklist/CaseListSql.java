package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.kit.jdbc.Conditions;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the case list. Written by hand, because each condition must have the form of the index; otherwise PostgreSQL
 * does not use the index.
 */
final class CaseListSql {

    /** Condition of the partial indexes on unclosed cases; the time is {@link CaseStatus#CLOSED_DUE_AT}. */
    private static final String UNCLOSED = "f.due_at < timestamptz '9999-12-31 00:00:00+00'";

    private final Conditions conditions = new Conditions();
    private boolean searching;

    private CaseListSql() {}

    /** @param status the only accepted status, in place of the statuses of the filter; or null */
    static CaseListSql page(CaseListQuery query, @Nullable CaseStatus status) {
        CaseListSql sql = new CaseListSql();
        sql.restrictToVisible(query.viewer());
        if (query.tab() != null) {
            sql.addTab(query.tab(), query.viewer());
        }
        if (status != null) {
            sql.conditions.add("f.status = ?", status.name());
        }
        sql.addFilter(query.filter(), query.viewer());
        if (query.after() != null) {
            sql.conditions.add(
                    "(f.due_at, f.id) > (?, ?)",
                    query.after().dueAt(),
                    query.after().id());
        }
        return sql;
    }

    static CaseListSql tab(WorklistTab tab, CaseListQuery.Viewer viewer) {
        CaseListSql sql = new CaseListSql();
        sql.restrictToVisible(viewer);
        sql.addTab(tab, viewer);
        return sql;
    }

    /**
     * SQL that reads the first cases with any of several statuses, each from an index in the order of the list; sorting a whole list
     * would cost more with every closed case.
     *
     * @param parts one for each status
     */
    static String pageSql(List<CaseListSql> parts, int limit) {
        return parts.size() == 1
                ? parts.getFirst().pageSql(limit)
                : parts.stream()
                        .map(part -> "(" + part.pageSql(limit) + ")")
                        .collect(Collectors.joining(
                                " union all ", "select f.* from (", ") as f order by f.due_at, f.id limit " + limit));
    }

    /** SQL that reads the first cases, earliest due date first. */
    String pageSql(int limit) {
        String words = searching ? " join case_text t on t.case_id = f.id" : "";
        return "select f.* from agency_case f" + words + " where " + conditions.sql()
                + " order by f.due_at, f.id limit " + limit;
    }

    /** SQL that counts the cases up to a limit, so that the cost does not grow with the number of cases. */
    String countSql(int limit) {
        return "select count(*) from (select 1 from agency_case f where " + conditions.sql() + " limit " + limit
                + ") as counted";
    }

    /** The values of the {@code ?} in the SQL, in their order. */
    List<Object> parameters() {
        return conditions.parameters();
    }

    private void restrictToVisible(CaseListQuery.Viewer viewer) {
        if (viewer.visibility().agencyCode() != null) {
            conditions.add("f.agency_code = ?", viewer.visibility().agencyCode());
        }
    }

    private void addTab(WorklistTab tab, CaseListQuery.Viewer viewer) {
        switch (tab) {
            case MINE -> conditions.add("f.assignee = ? and " + UNCLOSED, viewer.account());
            case AGENCY -> conditions.add(UNCLOSED);
            case UNASSIGNED -> conditions.add("f.assignee is null and " + UNCLOSED);
            case OVERDUE -> conditions.add("f.due_at < ?", viewer.now());
            case WAITING -> conditions.add("f.status = 'WAITING'");
        }
    }

    private void addFilter(CaseListQuery.Filter filter, CaseListQuery.Viewer viewer) {
        conditions.addIfPresent("f.complaint_id = ?", filter.complaintId());
        if (filter.category() != null) {
            conditions.add("f.category_code = ?", filter.category());
            if (viewer.visibility().agencyCode() != null) {
                // An agency from which the complaint was recalled does not learn whether its category accuses staff.
                conditions.add("not f.content_hidden");
            }
        }
        conditions.addIfPresent("f.assignee = ?", filter.assignee());
        if (filter.text() != null) {
            searching = true;
            conditions.add("t.words @@ websearch_to_tsquery('simple', ?)", filter.text());
            if (viewer.visibility().agencyCode() != null) {
                conditions.add("t.agency_code = ?", viewer.visibility().agencyCode());
            }
        }
    }
}
