package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.MatterExclusion;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores agenda items, and finds those that the system generates. A viewer reads no item about a matter from which they are
 * excluded.
 */
@ApplicationScoped
class AgendaTable {

    private static final String STORED = """
            select i.item_id as id, i.kind, i.reason, i.matter_id, i.title, i.numbers, i.agencies, i.status, i.due_on,
                i.note, i.minutes
            from coordination_agenda_item i where i.meeting_id = ?""";

    private final Jdbc jdbc;

    AgendaTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Items of one kind that were found, the most urgent first.
     *
     * @param omitted number of further ones
     */
    record Found(List<AgendaItem> items, int omitted) {}

    Found find(AgendaKind kind, AgendaSql.Scope scope, LocalDate until) {
        AgendaSql sql = AgendaSql.of(kind, scope);
        List<AgendaItem> rows = jdbc.list(sql.pageSql(), row -> found(kind, row, until), sql.pageParameters());
        if (rows.size() <= AgendaSql.LIMIT) {
            return new Found(rows, 0);
        }
        int all = jdbc.one(sql.countSql(), row -> row.getInt(1), sql.countParameters());
        return new Found(rows.subList(0, AgendaSql.LIMIT), all - AgendaSql.LIMIT);
    }

    /**
     * Reads the stored items in their order.
     *
     * @param viewer the reader, or null for all
     */
    List<AgendaItem> stored(UUID meetingId, @Nullable MatterViewer viewer) {
        return jdbc.list(
                STORED + visible(viewer) + " order by i.position, i.item_id",
                AgendaTable::stored,
                parameters(viewer, meetingId));
    }

    Optional<AgendaItem> stored(UUID meetingId, UUID itemId, MatterViewer viewer) {
        return jdbc.first(
                STORED + " and i.item_id = ?" + visible(viewer),
                AgendaTable::stored,
                parameters(viewer, meetingId, itemId));
    }

    /** Returns those of the matters from which the viewer is excluded. */
    List<UUID> excluded(Collection<UUID> matterIds, MatterViewer viewer) {
        if (matterIds.isEmpty()) {
            return List.of();
        }
        return jdbc.list(
                "select m.id from unnest(?) as m (id) where not (" + MatterExclusion.condition("m.id") + ")",
                row -> row.getObject(1, UUID.class),
                parameters(viewer, SqlArray.uuids(matterIds)));
    }

    int countAdded(UUID meetingId) {
        return jdbc.one(
                "select count(*) from coordination_agenda_item where meeting_id = ?", row -> row.getInt(1), meetingId);
    }

    List<String> numbersOf(UUID matterId) {
        return jdbc.list(
                "select number from ombudsman_matter_number where matter_id = ? order by position",
                row -> row.getString(1),
                matterId);
    }

    void insert(UUID meetingId, List<AgendaItem> items, int firstPosition) {
        List<Positioned> positioned = new ArrayList<>();
        for (AgendaItem item : items) {
            positioned.add(new Positioned(firstPosition + positioned.size(), item));
        }
        jdbc.batch(
                """
                insert into coordination_agenda_item (meeting_id, item_id, position, kind, reason, matter_id, title,
                    numbers, agencies, status, due_on, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                positioned,
                row -> Jdbc.parameters(
                        meetingId,
                        row.item().itemId(),
                        row.position(),
                        row.item().kind(),
                        row.item().reason(),
                        row.item().matterId(),
                        row.item().title(),
                        SqlArray.texts(row.item().numbers()),
                        SqlArray.texts(row.item().agencies()),
                        row.item().status(),
                        row.item().dueOn(),
                        row.item().note()));
    }

    private record Positioned(int position, AgendaItem item) {}

    void delete(UUID meetingId, UUID itemId) {
        jdbc.update("delete from coordination_agenda_order where meeting_id = ? and item_id = ?", meetingId, itemId);
        jdbc.update("delete from coordination_agenda_item where meeting_id = ? and item_id = ?", meetingId, itemId);
    }

    /** Replaces what was stored before the opening by the whole agenda. */
    void freeze(UUID meetingId, List<AgendaItem> agenda) {
        jdbc.update("delete from coordination_agenda_order where meeting_id = ?", meetingId);
        jdbc.update("delete from coordination_agenda_item where meeting_id = ?", meetingId);
        insert(meetingId, agenda, 0);
    }

    void writeMinutes(UUID meetingId, UUID itemId, String text) {
        jdbc.update(
                "update coordination_agenda_item set minutes = ? where meeting_id = ? and item_id = ?",
                text,
                meetingId,
                itemId);
    }

    /** Returns the items that come first, in their order. */
    List<UUID> order(UUID meetingId) {
        return jdbc.list(
                "select item_id from coordination_agenda_order where meeting_id = ? order by position",
                row -> row.getObject(1, UUID.class),
                meetingId);
    }

    void order(UUID meetingId, Set<UUID> itemIds) {
        jdbc.update("delete from coordination_agenda_order where meeting_id = ?", meetingId);
        jdbc.update("""
                insert into coordination_agenda_order (meeting_id, item_id, position)
                select ?, item_id, position from unnest(?) with ordinality as ordered (item_id, position)
                """, meetingId, SqlArray.uuids(itemIds));
    }

    private static String visible(@Nullable MatterViewer viewer) {
        return viewer == null ? "" : " and " + AgendaSql.visible("i.matter_id");
    }

    private static Object[] parameters(@Nullable MatterViewer viewer, Object... first) {
        List<Object> all = new ArrayList<>(List.of(first));
        if (viewer != null) {
            all.addAll(List.of(MatterExclusion.parameters(viewer)));
        }
        return all.toArray();
    }

    private static AgendaItem found(AgendaKind kind, ResultSet row, LocalDate until) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return item(row, kind, AgendaReason.of(kind, row.getBoolean("late"), dueOn, until), dueOn, null);
    }

    private static AgendaItem stored(ResultSet row) throws SQLException {
        return item(
                row,
                AgendaKind.valueOf(row.getString("kind")),
                AgendaReason.valueOf(row.getString("reason")),
                row.getObject("due_on", LocalDate.class),
                row.getString("minutes"));
    }

    private static AgendaItem item(
            ResultSet row, AgendaKind kind, AgendaReason reason, @Nullable LocalDate dueOn, @Nullable String minutes)
            throws SQLException {
        return new AgendaItem(
                row.getObject("id", UUID.class),
                kind,
                reason,
                row.getObject("matter_id", UUID.class),
                row.getString("title"),
                texts(row, "numbers"),
                texts(row, "agencies"),
                row.getString("status"),
                dueOn,
                row.getString("note"),
                minutes);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
