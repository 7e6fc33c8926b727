package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.notifications.OutgoingMail.EscalationRank;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stores outgoing mails. Each call joins the caller's transaction, or runs in its own if there is none. */
@ApplicationScoped
class MailTable {

    private final Sql sql;
    private final NotificationSettings settings;

    MailTable(Sql sql, NotificationSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /**
     * A mail that is claimed for sending until its lease ends.
     *
     * @param attempt the number of this attempt, counted from 1; if the row has a higher number, the lease has ended
     * @param mail reads the mail; throws if its stored facts are invalid, which makes only this mail fail
     */
    record ClaimedMail(UUID id, int attempt, Supplier<OutgoingMail> mail) {}

    /** Inserts mails. Without a mail server they are stored as {@code NOT_CONFIGURED}, which is final. */
    void insert(List<OutgoingMail> mails) {
        boolean canSend = settings.mailServer();
        sql.run("""
                insert into mail (id, kind, agency_code, case_id, address, language, facts, happened_at,
                                  escalation_of, escalation_rank, send_at, state, finished_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            for (OutgoingMail mail : mails) {
                EscalationRank escalation = mail.escalation();
                statement.setObject(1, mail.id());
                statement.setString(2, mail.kind());
                statement.setString(3, mail.agencyCode());
                statement.setObject(4, mail.caseId());
                statement.setString(5, mail.address());
                statement.setString(6, mail.language());
                statement.setString(7, sql.write(mail.facts()));
                statement.setObject(8, Sql.moment(mail.happenedAt()));
                statement.setString(9, escalation == null ? null : escalation.deadline());
                statement.setObject(10, escalation == null ? null : escalation.rank(), Types.INTEGER);
                statement.setObject(11, Sql.moment(mail.sendAt()));
                statement.setString(12, canSend ? "WAITING" : MailState.NOT_CONFIGURED.name());
                statement.setObject(13, canSend ? null : Sql.moment(mail.sendAt()), Types.TIMESTAMP_WITH_TIMEZONE);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * Marks due mails without an attempt as superseded, if a mail of a higher level of the same deadline waits for the same
     * address.
     */
    void supersedeLowerLevels(Instant now) {
        sql.run("""
                update mail as low set state = 'SUPERSEDED', finished_at = ?
                where low.state = 'WAITING' and low.send_at <= ? and low.attempts = 0 and low.escalation_of is not null
                  and exists (select 1 from mail as high
                              where high.state = 'WAITING' and high.address = low.address
                                and high.escalation_of = low.escalation_of and high.escalation_rank > low.escalation_rank)
                """, statement -> {
            statement.setObject(1, Sql.moment(now));
            statement.setObject(2, Sql.moment(now));
            return statement.executeUpdate();
        });
    }

    /** Claims due mails until the end of the lease, oldest first. Skips rows that another replica has locked. */
    List<ClaimedMail> claim(Instant now, Instant leaseEnd, int limit) {
        return sql.run("""
                update mail set attempts = attempts + 1, send_at = ?
                where id = any (array(
                    select id from mail where state = 'WAITING' and send_at <= ?
                    order by send_at, id limit ? for update skip locked))
                returning *
                """, statement -> {
            statement.setObject(1, Sql.moment(leaseEnd));
            statement.setObject(2, Sql.moment(now));
            statement.setInt(3, limit);
            return Sql.rows(statement, this::read);
        });
    }

    /** Stores the final state of a mail, unless the lease has ended and a later attempt claimed it. */
    void finish(ClaimedMail claimed, MailState state, @Nullable String failure, Instant now) {
        sql.run("""
                update mail set state = ?, failure = ?, finished_at = ?
                where id = ? and attempts = ? and state = 'WAITING'
                """, statement -> {
            statement.setString(1, state.name());
            statement.setString(2, failure);
            statement.setObject(3, Sql.moment(now));
            statement.setObject(4, claimed.id());
            statement.setInt(5, claimed.attempt());
            return statement.executeUpdate();
        });
    }

    /** Schedules the next attempt, unless the lease has ended and a later attempt claimed the mail. */
    void scheduleRetry(ClaimedMail claimed, String failure, Instant at) {
        sql.run("update mail set failure = ?, send_at = ? where id = ? and attempts = ?", statement -> {
            statement.setString(1, failure);
            statement.setObject(2, Sql.moment(at));
            statement.setObject(3, claimed.id());
            statement.setInt(4, claimed.attempt());
            return statement.executeUpdate();
        });
    }

    private ClaimedMail read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String kind = row.getString("kind");
        String agencyCode = row.getString("agency_code");
        UUID caseId = row.getObject("case_id", UUID.class);
        String address = row.getString("address");
        String language = row.getString("language");
        String facts = row.getString("facts");
        Instant happenedAt = Sql.instant(row, "happened_at");
        String deadline = row.getString("escalation_of");
        EscalationRank escalation = deadline == null ? null : new EscalationRank(deadline, row.getInt("escalation_rank"));
        Instant sendAt = Sql.instant(row, "send_at");
        return new ClaimedMail(
                id,
                row.getInt("attempts"),
                () -> new OutgoingMail(
                        id,
                        kind,
                        agencyCode,
                        caseId,
                        address,
                        language,
                        sql.facts(facts),
                        happenedAt,
                        escalation,
                        sendAt));
    }
}
