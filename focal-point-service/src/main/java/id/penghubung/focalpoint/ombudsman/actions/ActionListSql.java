package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Conditions;
import java.util.List;
import java.util.UUID;

/**
 * SQL of the list of actions, latest ordered first: ids are in the order of their creation. An agency finds only its own
 * actions; nobody finds those of a matter in which they are accused or have a conflict of interest.
 */
final class ActionListSql {

    private final Conditions conditions = new Conditions();

    private ActionListSql(MatterViewer viewer) {
        if (viewer.agencyCode() != null) {
            conditions.add("a.agency_code = ?", viewer.agencyCode());
            // An agency that was taken out of the matter does not see it any more.
            conditions.add("(select true from ombudsman_matter_agency c"
                    + " where c.agency_code = a.agency_code and c.matter_id = a.matter_id)");
        }
        conditions.add(MatterExclusion.condition("a.matter_id"), MatterExclusion.parameters(viewer));
    }

    static ActionListSql page(MatterViewer viewer, ActionFilter filter) {
        ActionListSql sql = new ActionListSql(viewer);
        sql.conditions.addIfPresent("a.agency_code = ?", filter.agency());
        sql.conditions.addIfPresent("a.matter_id = ?", filter.matterId());
        sql.conditions.addIfPresent("a.state = ?", filter.state());
        sql.conditions.addIfPresent("a.product = ?", filter.product());
        sql.conditions.addIfPresent("a.id < ?", filter.after());
        return sql;
    }

    static ActionListSql visible(MatterViewer viewer, UUID id) {
        ActionListSql sql = new ActionListSql(viewer);
        sql.conditions.add("a.id = ?", id);
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
        return conditions.parameters();
    }

    private String select(String column) {
        return "select " + column + " from ombudsman_action a where " + conditions.sql();
    }
}
