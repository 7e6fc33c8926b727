package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The due dates of complaints and of their cases that are still to be published. A deadline is found by its due date being another than
 * the published one, so that no change of it is forgotten, whatever caused it. Each call joins the caller's transaction.
 */
@ApplicationScoped
class DueDateAnnouncementTable {

    static final String UNANNOUNCED = """
            select id, announced_due_at from deadline
            where announced_due_at is distinct from due_at
                and (subject_kind = 'COMPLAINT'
                    or (subject_kind = 'CASE' and stage in ('FIRST_FOLLOW_UP', 'RESOLUTION') and state in ('RUNNING', 'SUSPENDED')))
            order by id limit ? for no key update skip locked
            """;

    private final Jdbc jdbc;

    DueDateAnnouncementTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(DueDateAnnouncement announcement, boolean running) {}

    /** Marks due dates as published, at most so many. */
    DueDateAnnouncements.Taken take(int limit) {
        Map<UUID, @Nullable Instant> previous = unannounced(limit);
        if (previous.isEmpty()) {
            return new DueDateAnnouncements.Taken(0, List.of(), List.of());
        }
        List<Row> rows = jdbc.list(
                """
                        update deadline set announced_due_at = due_at, event_version = event_version + 1
                        where id = any (?)
                        returning id, subject_kind, subject_id, coalesce(complaint_id, subject_id), stage, due_at, event_version,
                            state in ('RUNNING', 'SUSPENDED')
                        """,
                row -> new Row(
                        new DueDateAnnouncement(
                                Columns.firstUuid(row),
                                SubjectKind.valueOf(row.getString(2)),
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                DeadlineStage.valueOf(row.getString(5)),
                                Columns.instant(row, 6),
                                row.getLong(7),
                                previous.get(Columns.firstUuid(row))),
                        row.getBoolean(8)),
                SqlArray.uuids(previous.keySet()));
        return new DueDateAnnouncements.Taken(
                rows.size(),
                rows.stream().filter(Row::running).map(Row::announcement).toList(),
                rows.stream()
                        .map(Row::announcement)
                        .filter(each -> each.stage() == DeadlineStage.VERIFICATION && each.isFirst())
                        .map(DueDateAnnouncement::complaintId)
                        .toList());
    }

    private Map<UUID, @Nullable Instant> unannounced(int limit) {
        return jdbc.query(
                UNANNOUNCED,
                rows -> {
                    Map<UUID, @Nullable Instant> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(Columns.firstUuid(rows), Columns.instantOrNull(rows, 2));
                    }
                    return found;
                },
                limit);
    }

    /** Returns the descriptions of the changed rules that gave these deadlines the due date that they have. */
    Map<UUID, String> ruleChanges(Collection<UUID> deadlineIds) {
        if (deadlineIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.map("""
                        select d.id, r.reason from deadline d
                        join deadline_move m on m.deadline_id = d.id and m.new_due_at = d.due_at
                        join recalculation r on r.id = m.recalculation_id
                        where d.id = any (?) order by m.moved_at, m.recalculation_id
                        """, Columns::firstUuid, row -> row.getString(2), SqlArray.uuids(deadlineIds));
    }

    /** Counts one more event of each of these deadlines, which the caller publishes, and returns its number. */
    Map<UUID, Long> nextVersions(Collection<UUID> deadlineIds) {
        if (deadlineIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.map(
                "update deadline set event_version = event_version + 1 where id = any (?) returning id, event_version",
                Columns::firstUuid,
                row -> row.getLong(2),
                SqlArray.uuids(deadlineIds));
    }
}
