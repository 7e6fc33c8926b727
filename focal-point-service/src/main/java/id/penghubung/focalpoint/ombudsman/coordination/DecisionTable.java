package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the decisions that a viewer may see. */
@ApplicationScoped
class DecisionTable {

    private final Jdbc jdbc;

    DecisionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the ids of the first decisions, earliest due first. */
    List<UUID> page(MatterViewer viewer, DecisionFilter filter, int limit) {
        DecisionListSql sql = DecisionListSql.page(viewer, filter);
        return jdbc.list(
                sql.pageSql(limit), Columns::firstUuid, sql.parameters().toArray());
    }

    /** Returns the meeting of a decision, if the viewer may see the decision. */
    Optional<UUID> meetingOfVisible(MatterViewer viewer, UUID id) {
        DecisionListSql sql = DecisionListSql.visible(viewer, id);
        return jdbc.first(sql.meetingSql(), Columns::firstUuid, sql.parameters().toArray());
    }
}
