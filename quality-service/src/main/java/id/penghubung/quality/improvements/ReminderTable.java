package id.penghubung.quality.improvements;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the actions of which a reminder is due. Joins the caller's transaction. */
@ApplicationScoped
class ReminderTable {

    /** Actions of which a reminder is due, oldest first; the index has pending ones only. */
    static final String DUE = "select id from improvement where next_reminder_on <= ?";

    private final Jdbc jdbc;

    ReminderTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The days that follow from a reminder: of the next one, and of the escalation if it is made now. */
    record Reminded(UUID id, LocalDate nextOn, @Nullable LocalDate escalatedOn) {}

    List<UUID> lockDue(String worker, LocalDate today, Instant now, int limit) {
        return jdbc.list(
                DUE + " and " + FailingRows.retryDueCondition(worker, "improvement.id")
                        + " order by next_reminder_on, id limit ? for no key update skip locked",
                row -> row.getObject(1, UUID.class),
                today,
                now,
                limit);
    }

    List<UUID> relock(Collection<UUID> ids, LocalDate today) {
        return jdbc.list("""
                select id from improvement where id = any (?) and next_reminder_on <= ?
                order by id for no key update skip locked
                """, row -> row.getObject(1, UUID.class), SqlArray.uuids(ids), today);
    }

    List<DueImprovement> of(Collection<UUID> ids) {
        return jdbc.list("""
                select i.id, i.unit_code, u.name, i.finding, i.owner, i.due_on, i.escalated_on is not null as escalated
                from improvement i join unit u on u.code = i.unit_code where i.id = any (?)
                """, ReminderTable::read, SqlArray.uuids(ids));
    }

    /** Stores reminders, without a new version of the actions: nothing that a client changes is concerned. */
    void store(Collection<Reminded> reminded) {
        jdbc.batch(
                "update improvement set next_reminder_on = ?, escalated_on = coalesce(escalated_on, ?::date) where id = ?",
                reminded,
                each -> Jdbc.parameters(each.nextOn(), each.escalatedOn(), each.id()));
    }

    private static DueImprovement read(ResultSet row) throws SQLException {
        return new DueImprovement(
                row.getObject("id", UUID.class),
                row.getString("unit_code"),
                row.getString("name"),
                row.getString("finding"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("escalated"));
    }
}
