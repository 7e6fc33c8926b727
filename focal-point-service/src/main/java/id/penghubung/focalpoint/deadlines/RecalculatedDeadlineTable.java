package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores recalculated deadlines and their moves, with one SQL statement for a whole batch. */
@ApplicationScoped
class RecalculatedDeadlineTable {

    private final Jdbc jdbc;
    private final JsonText json;

    RecalculatedDeadlineTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            UUID id,
            DeadlineState state,
            String due_at,
            String due_date,
            boolean provisional,
            @Nullable EscalationLevel next_level,
            @Nullable String next_at,
            String calendar_code) {

        static Row of(RecalculatedDeadline recalculated) {
            return new Row(
                    recalculated.id(),
                    recalculated.state(),
                    recalculated.dueAt().toString(),
                    recalculated.dueDate().toString(),
                    recalculated.provisional(),
                    recalculated.nextLevel(),
                    recalculated.nextAt() == null ? null : recalculated.nextAt().toString(),
                    recalculated.calendarCode());
        }
    }

    /** Updates deadlines. Only a running one gets a new due time, and therefore a new time of calculation. */
    void store(List<RecalculatedDeadline> recalculated, Instant calculatedAt) {
        jdbc.update(
                """
                update deadline set state = counted.state, due_at = counted.due_at, due_date = counted.due_date,
                       provisional = counted.provisional, next_level = counted.next_level, next_at = counted.next_at,
                       calendar_code = counted.calendar_code, version = version + 1,
                       calculated_at = case counted.state when 'RUNNING' then greatest(?, deadline.calculated_at)
                                    else deadline.calculated_at end
                from jsonb_to_recordset(?::jsonb) as counted (id uuid, state text, due_at timestamptz,
                     due_date date, provisional boolean, next_level text, next_at timestamptz, calendar_code text)
                where deadline.id = counted.id
                """, calculatedAt, json.write(recalculated.stream().map(Row::of).toList()));
    }

    /** Updates the policy of deadlines, with all values that a deadline copies from it. */
    void storePolicy(List<UUID> deadlines, DeadlinePolicy policy) {
        jdbc.update(
                """
                update deadline set policy_id = ?, amount = ?, unit = ?, office_hours = ?, pausable = ?, basis = ?
                where id = any (?)
                """,
                policy.id(),
                policy.amount(),
                policy.unit(),
                policy.budget().officeHours(),
                policy.pausable(),
                policy.basis(),
                SqlArray.uuids(deadlines));
    }

    private record Moved(UUID id, String previous_due_at, String new_due_at) {}

    void insertMoves(UUID recalculation, List<DeadlineMove> moves, Instant at) {
        List<Moved> rows = moves.stream()
                .map(move -> new Moved(
                        move.deadlineId(),
                        move.previousDueAt().toString(),
                        move.newDueAt().toString()))
                .toList();
        jdbc.update("""
                insert into deadline_move (recalculation_id, deadline_id, previous_due_at, new_due_at, moved_at)
                select ?, id, previous_due_at, new_due_at, ?
                from jsonb_to_recordset(?::jsonb) as moved (id uuid, previous_due_at timestamptz,
                     new_due_at timestamptz)
                """, recalculation, at, json.write(rows));
    }

    /** Returns the earliest pending deadline of each subject; suspended deadlines are left out. */
    List<EarliestPendingDeadline> earliestPending(List<UUID> subjects) {
        return jdbc.list(
                """
                select subject_id, min(due_at) from deadline
                where subject_id = any (?) and met_at is null and state in ('RUNNING', 'BREACHED')
                  and stage <> 'INFORMATION_REPLY'
                group by subject_id
                """,
                row -> new EarliestPendingDeadline(Columns.firstUuid(row), Columns.instant(row, 2)),
                SqlArray.uuids(subjects));
    }
}
