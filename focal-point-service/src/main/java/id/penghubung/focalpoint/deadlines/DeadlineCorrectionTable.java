package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores the moves of deadlines whose start was corrected. Joins the transaction of the caller. */
@ApplicationScoped
class DeadlineCorrectionTable {

    static final String OF_DEADLINE = """
            select previous_due_at, new_due_at, corrected_at, reason
            from deadline_correction where deadline_id = ? order by id
            """;

    private final Jdbc jdbc;
    private final IdGenerator ids;

    DeadlineCorrectionTable(Jdbc jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** @param reason a readable description of what was corrected */
    void insert(DeadlineMove move, Instant at, String reason) {
        jdbc.update("""
                insert into deadline_correction (id, deadline_id, previous_due_at, new_due_at, corrected_at, reason)
                values (?, ?, ?, ?, ?, ?)
                """, ids.next(), move.deadlineId(), move.previousDueAt(), move.newDueAt(), at, reason);
    }

    /** Returns the moves of a deadline, earliest first. */
    List<DeadlineMoveView> ofDeadline(UUID deadlineId) {
        return jdbc.list(
                OF_DEADLINE,
                row -> new DeadlineMoveView(
                        deadlineId,
                        Columns.instant(row, 1),
                        Columns.instant(row, 2),
                        Columns.instant(row, 3),
                        null,
                        row.getString(4)),
                deadlineId);
    }
}
