package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.jdbc.Columns;
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
import java.util.Map;
import java.util.UUID;

/** Finds the self-assessments of which a reminder is due. Joins the caller's transaction. */
@ApplicationScoped
class SelfReminderTable {

    private final Jdbc jdbc;

    SelfReminderTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> lockDue(String worker, LocalDate today, Instant now, int limit) {
        return jdbc.list(dueSql(worker), Columns::firstUuid, today, now, limit);
    }

    static String dueSql(String worker) {
        return "select id from assessment where state = 'OPEN' and next_reminder_on <= ? and "
                + FailingRows.retryDueCondition(worker, "assessment.id")
                + " order by next_reminder_on, id limit ? for no key update skip locked";
    }

    List<UUID> relock(Collection<UUID> ids, LocalDate today) {
        return jdbc.list("""
                select id from assessment where id = any (?) and state = 'OPEN' and next_reminder_on <= ?
                order by id for no key update skip locked
                """, Columns::firstUuid, SqlArray.uuids(ids), today);
    }

    List<DueSelfAssessment> of(Collection<UUID> ids) {
        return jdbc.list("""
                select a.id, a.unit_code, u.name, i.title, a.self_due_on
                from assessment a join unit u on u.code = a.unit_code join assessment_instrument i on i.id = a.instrument_id
                where a.id = any (?)
                """, SelfReminderTable::read, SqlArray.uuids(ids));
    }

    /** Sets when each is next due, without a new version of the assessments: nothing that a client changes is concerned. */
    void setReminders(Map<UUID, LocalDate> next) {
        jdbc.batch(
                "update assessment set next_reminder_on = ? where id = ?",
                next.entrySet(),
                each -> Jdbc.parameters(each.getValue(), each.getKey()));
    }

    private static DueSelfAssessment read(ResultSet row) throws SQLException {
        return new DueSelfAssessment(
                row.getObject("id", UUID.class),
                row.getString("unit_code"),
                row.getString("name"),
                row.getString("title"),
                row.getObject("self_due_on", LocalDate.class));
    }
}
