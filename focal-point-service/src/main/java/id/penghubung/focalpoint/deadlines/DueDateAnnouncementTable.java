package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The due dates of complaints that are still to be published. A deadline is found by its due date being another than the published
 * one, so that no change of it is forgotten, whatever caused it. Each call joins the caller's transaction.
 */
@ApplicationScoped
class DueDateAnnouncementTable {

    static final String UNANNOUNCED = """
            select id from deadline
            where subject_kind = 'COMPLAINT' and announced_due_at is distinct from due_at
            order by id limit ? for no key update skip locked
            """;

    private final Jdbc jdbc;

    DueDateAnnouncementTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(DueDateAnnouncement announcement, boolean running) {}

    /** Marks due dates as published, at most so many. */
    DueDateAnnouncements.Taken take(int limit) {
        List<UUID> ids = jdbc.list(UNANNOUNCED, Columns::firstUuid, limit);
        if (ids.isEmpty()) {
            return new DueDateAnnouncements.Taken(0, List.of());
        }
        List<Row> rows = jdbc.list(
                """
                        update deadline set announced_due_at = due_at, event_version = event_version + 1
                        where id = any (?)
                        returning id, subject_id, stage, due_at, event_version, state = 'RUNNING'
                        """,
                row -> new Row(
                        new DueDateAnnouncement(
                                Columns.firstUuid(row),
                                row.getObject(2, UUID.class),
                                DeadlineStage.valueOf(row.getString(3)),
                                Columns.instant(row, 4),
                                row.getLong(5)),
                        row.getBoolean(6)),
                SqlArray.uuids(ids));
        return new DueDateAnnouncements.Taken(
                rows.size(),
                rows.stream().filter(Row::running).map(Row::announcement).toList());
    }

    /** Counts one more event of each of these deadlines, which the caller publishes, and returns its number. */
    Map<UUID, Long> nextVersions(Collection<UUID> deadlineIds) {
        if (deadlineIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.query(
                "update deadline set event_version = event_version + 1 where id = any (?) returning id, event_version",
                rows -> {
                    Map<UUID, Long> versions = HashMap.newHashMap(deadlineIds.size());
                    while (rows.next()) {
                        versions.put(Columns.firstUuid(rows), rows.getLong(2));
                    }
                    return versions;
                },
                SqlArray.uuids(deadlineIds));
    }
}
