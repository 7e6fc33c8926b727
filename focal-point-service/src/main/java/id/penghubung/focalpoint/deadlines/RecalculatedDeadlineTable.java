package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Stores recalculated deadlines and their moves, with one SQL statement for a whole batch. */
@ApplicationScoped
class RecalculatedDeadlineTable {

    private final EntityManager entities;
    private final ObjectMapper json;

    RecalculatedDeadlineTable(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
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
        entities.createNativeQuery("""
                update deadline set state = counted.state, due_at = counted.due_at, due_date = counted.due_date,
                       provisional = counted.provisional, next_level = counted.next_level, next_at = counted.next_at,
                       calendar_code = counted.calendar_code, version = version + 1,
                       calculated_at = case counted.state when 'RUNNING' then greatest(:at, deadline.calculated_at)
                                    else deadline.calculated_at end
                from jsonb_to_recordset(cast(:rows as jsonb)) as counted (id uuid, state text, due_at timestamptz,
                     due_date date, provisional boolean, next_level text, next_at timestamptz, calendar_code text)
                where deadline.id = counted.id
                """)
                .setParameter("rows", toJson(recalculated.stream().map(Row::of).toList()))
                .setParameter("at", calculatedAt)
                .executeUpdate();
    }

    /** Updates the policy of deadlines, with all values that a deadline copies from it. */
    void storePolicy(List<UUID> deadlines, DeadlinePolicy policy) {
        entities.createNativeQuery("""
                update deadline set policy_id = :policy, amount = :amount, unit = :unit, office_hours = :officeHours,
                       pausable = :pausable, basis = :basis
                where id = any(:ids)
                """)
                .setParameter("policy", policy.id())
                .setParameter("amount", policy.amount())
                .setParameter("unit", policy.unit().name())
                .setParameter("officeHours", policy.budget().officeHours())
                .setParameter("pausable", policy.pausable())
                .setParameter("basis", policy.basis())
                .setParameter("ids", deadlines.toArray(UUID[]::new))
                .executeUpdate();
    }

    private record Moved(UUID id, String previous_due_at, String new_due_at) {}

    void insertMoves(UUID recalculation, List<DeadlineMove> moves, Instant at) {
        entities.createNativeQuery("""
                insert into deadline_move (recalculation_id, deadline_id, previous_due_at, new_due_at, moved_at)
                select :recalculation, id, previous_due_at, new_due_at, :at
                from jsonb_to_recordset(cast(:rows as jsonb)) as moved (id uuid, previous_due_at timestamptz,
                     new_due_at timestamptz)
                """)
                .setParameter("recalculation", recalculation)
                .setParameter("at", at)
                .setParameter(
                        "rows",
                        toJson(moves.stream()
                                .map(move -> new Moved(
                                        move.deadlineId(),
                                        move.previousDueAt().toString(),
                                        move.newDueAt().toString()))
                                .toList()))
                .executeUpdate();
    }

    /** Returns the earliest pending deadline of each subject; suspended deadlines are left out. */
    List<EarliestPendingDeadline> earliestPending(List<UUID> subjects) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select subject_id, min(due_at) as due_at from deadline
                        where subject_id = any(:subjects) and met_at is null and state in ('RUNNING', 'BREACHED')
                        group by subject_id
                        """, Object[].class)
                .setParameter("subjects", subjects.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new EarliestPendingDeadline((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    private String toJson(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
