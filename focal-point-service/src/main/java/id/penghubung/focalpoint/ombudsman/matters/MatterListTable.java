package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Returns the ids of the visible matters that link the complaints, by complaint. */
    Map<UUID, List<UUID>> linkedWith(Collection<UUID> complaintIds, MatterViewer viewer) {
        MatterListSql sql = MatterListSql.all(viewer);
        List<Object> parameters = new ArrayList<>(List.of(SqlArray.uuids(complaintIds)));
        parameters.addAll(sql.parameters());
        return jdbc
                .list(
                        "select distinct complaint_id, matter_id from ombudsman_matter_complaint"
                                + " where complaint_id = any (?) and matter_id in (" + sql.select()
                                + ") order by complaint_id, matter_id",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        parameters.toArray())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Returns whether the viewer is accused, or has a conflict of interest, in a matter that links the complaint. */
    boolean hidesComplaint(UUID complaintId, MatterViewer viewer) {
        List<Object> parameters = new ArrayList<>(List.of(complaintId));
        parameters.addAll(List.of(MatterExclusion.parameters(viewer)));
        return jdbc.one(
                "select exists (select from ombudsman_matter_complaint where complaint_id = ? and not ("
                        + MatterExclusion.condition("matter_id") + "))",
                row -> row.getBoolean(1),
                parameters.toArray());
    }

    boolean isVisible(MatterViewer viewer, UUID id) {
        MatterListSql sql = MatterListSql.one(viewer, id);
        return jdbc.first(sql.select(), Columns::firstUuid, sql.parameters().toArray())
                .isPresent();
    }
}
