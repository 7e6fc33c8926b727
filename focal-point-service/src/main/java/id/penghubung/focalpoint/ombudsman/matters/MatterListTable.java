package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds the ids of the matters that a caller may see. */
@ApplicationScoped
class MatterListTable {

    private final Jdbc jdbc;

    MatterListTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the ids of the first matters, latest registered first. */
    List<UUID> page(MatterViewer viewer, MatterFilter filter, int limit) {
        MatterListSql sql = MatterListSql.page(viewer, filter);
        return jdbc.list(
                sql.pageSql(limit), Columns::firstUuid, sql.parameters().toArray());
    }

    boolean isVisible(MatterViewer viewer, UUID id) {
        MatterListSql sql = MatterListSql.one(viewer, id);
        return jdbc.first(sql.select(), Columns::firstUuid, sql.parameters().toArray())
                .isPresent();
    }
}
