package id.penghubung.complaints.answers;

import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** SQL of the explanations of deadlines. Joins the transaction of the caller. */
@ApplicationScoped
class DeadlineTextTable {

    static final String OF_COMPLAINT = """
            select deadline_id, type, due_at, explanation_id, explanation_en from complaint_deadline_text
            where complaint_id = ? order by due_at, deadline_id
            """;

    private final Jdbc jdbc;

    DeadlineTextTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A deadline with the explanation of its due date. */
    record DeadlineText(UUID deadlineId, String type, Instant dueAt, Text explanation) {}

    /** Stores the latest explanation of each deadline in one statement; events of earlier releases have none. */
    void store(List<ComplaintDeadlineSet> received) {
        Map<UUID, ComplaintDeadlineSet> latest = new LinkedHashMap<>();
        received.stream()
                .filter(set -> set.deadlineId() != null && set.explanation() != null)
                .forEach(set -> latest.put(Objects.requireNonNull(set.deadlineId()), set));
        if (latest.isEmpty()) {
            return;
        }
        List<ComplaintDeadlineSet> sets = List.copyOf(latest.values());
        jdbc.update(
                """
                insert into complaint_deadline_text as stored
                    (deadline_id, complaint_id, type, due_at, explanation_id, explanation_en, set_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?) as received (deadline_id, complaint_id, type, due_at, id, en, set_at)
                order by deadline_id
                on conflict (deadline_id) do update
                set due_at = excluded.due_at, explanation_id = excluded.explanation_id,
                    explanation_en = excluded.explanation_en, set_at = excluded.set_at
                where stored.set_at <= excluded.set_at
                """,
                SqlArray.uuids(List.copyOf(latest.keySet())),
                SqlArray.uuids(
                        sets.stream().map(ComplaintDeadlineSet::complaintId).toList()),
                texts(sets, ComplaintDeadlineSet::type),
                instants(sets, ComplaintDeadlineSet::dueAt),
                texts(sets, set -> Objects.requireNonNull(set.explanation()).id()),
                texts(sets, set -> Objects.requireNonNull(set.explanation()).en()),
                instants(sets, ComplaintDeadlineSet::setAt));
    }

    List<DeadlineText> ofComplaint(UUID complaintId) {
        return jdbc.list(OF_COMPLAINT, DeadlineTextTable::read, complaintId);
    }

    Optional<DeadlineText> find(UUID complaintId, UUID deadlineId) {
        return jdbc.first(
                "select deadline_id, type, due_at, explanation_id, explanation_en from complaint_deadline_text"
                        + " where deadline_id = ? and complaint_id = ?",
                DeadlineTextTable::read,
                deadlineId,
                complaintId);
    }

    private static SqlArray texts(List<ComplaintDeadlineSet> sets, Function<ComplaintDeadlineSet, String> value) {
        return new SqlArray("text", sets.stream().map(value).toList());
    }

    private static SqlArray instants(List<ComplaintDeadlineSet> sets, Function<ComplaintDeadlineSet, Instant> value) {
        return new SqlArray("timestamptz", sets.stream().map(value).toList());
    }

    private static DeadlineText read(ResultSet row) throws SQLException {
        return new DeadlineText(
                Columns.firstUuid(row),
                row.getString(2),
                Columns.instant(row, 3),
                Text.of(row.getString(4), row.getString(5)));
    }
}
