package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the actions that a viewer may see. */
@ApplicationScoped
class ActionListTable {

    private final Jdbc jdbc;

    ActionListTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the ids of the first actions, latest ordered first. */
    List<UUID> page(MatterViewer viewer, ActionFilter filter, int limit) {
        ActionListSql sql = ActionListSql.page(viewer, filter);
        return jdbc.list(
                sql.pageSql(limit), Columns::firstUuid, sql.parameters().toArray());
    }

    /** Returns the matter of an action, if the viewer may see the action. */
    Optional<UUID> matterOfVisible(MatterViewer viewer, UUID id) {
        ActionListSql sql = ActionListSql.visible(viewer, id);
        return jdbc.first(sql.matterSql(), Columns::firstUuid, sql.parameters().toArray());
    }
}
