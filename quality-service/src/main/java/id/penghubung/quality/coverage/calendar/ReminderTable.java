package id.penghubung.quality.coverage.calendar;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.quality.coverage.CoverageColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores when units are reminded of their obligations. Joins the caller's transaction. */
@ApplicationScoped
class ReminderTable {

    private static final String PLAN = """
            insert into coverage_reminder (id, unit_code, year, column_code, due_on, next_on)
            select gen_random_uuid(), u.code, ?, ?, ?, ? from unit u where u.active order by u.code
            on conflict (unit_code, year, column_code) do update
                set due_on = excluded.due_on, next_on = excluded.next_on, late_sent = 0
            where coverage_reminder.due_on <> excluded.due_on
            """;

    private final Jdbc jdbc;

    ReminderTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the reminders of a column for all active units; those whose last day has changed begin again. */
    void plan(int year, CoverageColumn column, LocalDate dueOn, LocalDate remindOn) {
        jdbc.update(PLAN, year, column, dueOn, remindOn);
    }

    /** Deletes the reminders of earlier years that are not sent any more. They are never planned again. */
    void deleteEnded(int beforeYear) {
        jdbc.update("delete from coverage_reminder where year < ? and next_on is null", beforeYear);
    }

    /** Locks reminders that are due, those of a unit beside each other. */
    List<UUID> lockDue(String worker, LocalDate today, Instant now, int limit) {
        return jdbc.list(dueSql(worker), Columns::firstUuid, today, now, limit);
    }

    static String dueSql(String worker) {
        return "select id from coverage_reminder where next_on <= ? and "
                + FailingRows.retryDueCondition(worker, "coverage_reminder.id")
                + " order by next_on, unit_code, id limit ? for no key update skip locked";
    }

    List<UUID> relock(Collection<UUID> ids, LocalDate today) {
        return jdbc.list("""
                select id from coverage_reminder where id = any (?) and next_on <= ?
                order by id for no key update skip locked
                """, Columns::firstUuid, SqlArray.uuids(ids), today);
    }

    List<Reminder> of(Collection<UUID> ids) {
        return jdbc.list("""
                select r.id, r.unit_code, u.name, u.active, r.year, r.column_code, r.due_on, r.next_on, r.late_sent
                from coverage_reminder r join unit u on u.code = r.unit_code
                where r.id = any (?) order by r.unit_code, r.year, r.due_on
                """, ReminderTable::read, SqlArray.uuids(ids));
    }

    void update(Collection<Reminder> reminders) {
        jdbc.batch(
                "update coverage_reminder set next_on = ?, late_sent = ? where id = ?",
                reminders,
                reminder -> Jdbc.parameters(reminder.nextOn(), reminder.lateSent(), reminder.id()));
    }

    private static Reminder read(ResultSet row) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                row.getString("unit_code"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getInt("year"),
                CoverageColumn.valueOf(row.getString("column_code")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                row.getInt("late_sent"));
    }
}
