package id.penghubung.quality.standards;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores reviews of standards, and finds those that are due. Joins the caller's transaction. */
@ApplicationScoped
class ReviewTable {

    private static final String DUE = """
            select v.id, s.code, s.name, v.number, s.unit_code, u.name as unit_name, v.review_due_on,
                coalesce((select max(r.recorded_at) from standard_review r where r.standard_id = v.id), v.published_at) as reviewed_at
            from standard v join public_service s on s.id = v.service_id join unit u on u.code = s.unit_code
            """;

    /** Standards whose review was not made in time, of services that are still provided. */
    static final String OVERDUE = """
            select id from standard where state = 'PUBLISHED' and overdue_told is distinct from review_due_on and review_due_on < ?
                and exists (select from public_service s where s.id = standard.service_id and s.active)
            """;

    private final Jdbc jdbc;

    ReviewTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A review that was made, and the last day for it. */
    record Review(
            UUID id, UUID standardId, ReviewOutcome outcome, String remark, LocalDate dueOn, LocalDate reviewedOn) {}

    void insert(Review review, Standard.Change change) {
        jdbc.update(
                """
                insert into standard_review (id, standard_id, outcome, remark, due_on, reviewed_on, reviewed_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                review.id(),
                review.standardId(),
                review.outcome(),
                review.remark(),
                review.dueOn(),
                review.reviewedOn(),
                change.account(),
                change.at());
    }

    /** The position of a review in the list of due ones. */
    record Position(LocalDate dueOn, UUID standardId) {}

    /** Returns standards in force by the day of their next review; one more than {@code limit} if there is a next page. */
    List<DueReview> page(Scope scope, LocalDate until, @Nullable Position after, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(scope, until, after, limit, parameters);
        return jdbc.list(sql, ReviewTable::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            Scope scope, LocalDate until, @Nullable Position after, int limit, List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(DUE).append("where v.state = 'PUBLISHED' and v.review_due_on <= ?");
        parameters.add(until);
        if (after != null) {
            sql.append(" and (v.review_due_on, v.id) > (?, ?)");
            parameters.add(after.dueOn());
            parameters.add(after.standardId());
        }
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        parameters.add(limit + 1);
        return sql.append(" order by v.review_due_on, v.id limit ?").toString();
    }

    /** Locks standards of which a reminder is due, oldest first. */
    List<UUID> lockForReminder(String worker, LocalDate today, Instant now, int limit) {
        return jdbc.list(
                "select id from standard where state = 'PUBLISHED' and next_reminder_on <= ? and "
                        + FailingRows.retryDueCondition(worker, "standard.id")
                        + " order by next_reminder_on, id limit ? for no key update skip locked",
                row -> row.getObject(1, UUID.class),
                today,
                now,
                limit);
    }

    List<UUID> relockForReminder(Collection<UUID> ids, LocalDate today) {
        return jdbc.list("""
                select id from standard where id = any (?) and state = 'PUBLISHED' and next_reminder_on <= ?
                order by id for no key update skip locked
                """, row -> row.getObject(1, UUID.class), SqlArray.uuids(ids), today);
    }

    List<DueReview> of(Collection<UUID> ids) {
        return jdbc.list(DUE + "where v.id = any (?)", ReviewTable::read, SqlArray.uuids(ids));
    }

    /** Sets the day of the next reminder of each standard, without a new version: nothing that a client sees changes. */
    void setReminders(Map<UUID, LocalDate> days) {
        jdbc.batch(
                "update standard set next_reminder_on = ? where id = ?",
                days.entrySet(),
                day -> Jdbc.parameters(day.getValue(), day.getKey()));
    }

    /** Returns the time of the last review of the standard in force of a service, or of its publication. */
    Optional<Instant> lastReview(UUID serviceId) {
        return jdbc.first("""
                select coalesce((select max(r.recorded_at) from standard_review r where r.standard_id = v.id), v.published_at)
                from standard v where v.service_id = ? and v.state = 'PUBLISHED'
                """, row -> Columns.instant(row, 1), serviceId);
    }

    /** Locks standards whose review was not made in time, of which nobody was told, oldest first. */
    List<UUID> lockOverdue(String worker, LocalDate today, Instant now, int limit) {
        return jdbc.list(
                OVERDUE + " and " + FailingRows.retryDueCondition(worker, "standard.id")
                        + " order by review_due_on, id limit ? for no key update skip locked",
                row -> row.getObject(1, UUID.class),
                today,
                now,
                limit);
    }

    List<UUID> relockOverdue(Collection<UUID> ids, LocalDate today) {
        return jdbc.list(
                OVERDUE + " and id = any (?) order by id for no key update skip locked",
                row -> row.getObject(1, UUID.class),
                today,
                SqlArray.uuids(ids));
    }

    /** Stores that others were told of the passed due dates, without a new version: nothing that a client sees changes. */
    void setOverdueTold(Collection<UUID> ids) {
        jdbc.update("update standard set overdue_told = review_due_on where id = any (?)", SqlArray.uuids(ids));
    }

    private static DueReview read(ResultSet row) throws SQLException {
        return new DueReview(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getInt("number"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getObject("review_due_on", LocalDate.class),
                Columns.instant(row, "reviewed_at"));
    }
}
