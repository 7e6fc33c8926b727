package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Conditions;
import java.util.List;
import java.util.UUID;

/**
 * SQL of the list of decisions, earliest due first. An agency finds only its own; nobody finds those about a matter in which
 * they are accused or have a conflict of interest.
 */
final class DecisionListSql {

    private final Conditions conditions = new Conditions();

    private DecisionListSql(MatterViewer viewer) {
        if (viewer.agencyCode() != null) {
            conditions.add("c.agency_code = ?", viewer.agencyCode());
        }
        conditions.add(AgendaSql.visible("c.matter_id"), MatterExclusion.parameters(viewer));
    }

    static DecisionListSql page(MatterViewer viewer, DecisionFilter filter) {
        DecisionListSql sql = new DecisionListSql(viewer);
        sql.conditions.addIfPresent("c.meeting_id = ?", filter.meetingId());
        sql.conditions.addIfPresent("c.agency_code = ?", filter.agency());
        sql.conditions.addIfPresent("c.state = ?", filter.state());
        sql.conditions.addIfPresent("c.state = 'OPEN' and c.due_on < ?", filter.lateOn());
        if (filter.after() != null) {
            sql.conditions.add(
                    "(c.due_on, c.id) > (?, ?)",
                    filter.after().dueOn(),
                    filter.after().id());
        }
        return sql;
    }

    static DecisionListSql visible(MatterViewer viewer, UUID id) {
        DecisionListSql sql = new DecisionListSql(viewer);
        sql.conditions.add("c.id = ?", id);
        return sql;
    }

    /** SQL that reads the ids of the first decisions. */
    String pageSql(int limit) {
        return select("c.id") + " order by c.due_on, c.id limit " + limit;
    }

    /** SQL that reads the id of the meeting. */
    String meetingSql() {
        return select("c.meeting_id");
    }

    /** The values of the {@code ?} in the SQL, in their order. */
    List<Object> parameters() {
        return conditions.parameters();
    }

    private String select(String column) {
        return "select " + column + " from coordination_decision c where " + conditions.sql();
    }
}
