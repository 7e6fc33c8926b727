package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * SQL of the list of actions, latest ordered first: ids are in the order of their creation. An agency finds only its own
 * actions; nobody finds those of a matter in which they are accused or have a conflict of interest.
 */
final class ActionListSql {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private ActionListSql(MatterViewer viewer) {
        if (viewer.agencyCode() != null) {
            add("a.agency_code = ?", viewer.agencyCode());
            // An agency that was taken out of the matter does not see it any more.
            conditions.add("(select true from ombudsman_matter_agency c"
                    + " where c.agency_code = a.agency_code and c.matter_id = a.matter_id)");
        }
        add(MatterExclusion.condition("a.matter_id"), MatterExclusion.parameters(viewer));
    }

    static ActionListSql page(MatterViewer viewer, ActionFilter filter) {
        ActionListSql sql = new ActionListSql(viewer);
        if (filter.agency() != null) {
            sql.add("a.agency_code = ?", filter.agency());
        }
        if (filter.matterId() != null) {
            sql.add("a.matter_id = ?", filter.matterId());
        }
        if (filter.state() != null) {
            sql.add("a.state = ?", filter.state().name());
        }
        if (filter.product() != null) {
            sql.add("a.product = ?", filter.product().name());
        }
        if (filter.after() != null) {
            sql.add("a.id < ?", filter.after());
        }
        return sql;
    }

    static ActionListSql visible(MatterViewer viewer, UUID id) {
        ActionListSql sql = new ActionListSql(viewer);
        sql.add("a.id = ?", id);
        return sql;
    }

    /** SQL that reads the ids of the first actions. */
    String pageSql(int limit) {
        return select("a.id") + " order by a.id desc limit " + limit;
    }

    /** SQL that reads the id of the matter. */
    String matterSql() {
        return select("a.matter_id");
    }

    /** The values of the {@code ?} in the SQL, in their order. */
    List<Object> parameters() {
        return parameters;
    }

    private String select(String column) {
        return "select " + column + " from ombudsman_action a where " + String.join(" and ", conditions);
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }
}
