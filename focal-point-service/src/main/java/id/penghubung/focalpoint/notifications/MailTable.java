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

/** The SQL of mails. Every call joins the caller's transaction, or is one by itself. */
@ApplicationScoped
class MailTable {

    private final Sql sql;
    private final NotificationSettings settings;

    MailTable(Sql sql, NotificationSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /**
     * A mail that somebody is sending.
     *
     * @param attempt which one this is, counted from 1; a later one means that the lease ran out
     * @param mail reads the mail, and fails where its facts are damaged: that is a failure of this mail alone
     */
    record ClaimedMail(UUID id, int attempt, Supplier<OutgoingMail> mail) {}

    /** Where there is no server to send them by, they are on record as such from the beginning. */
    public void insert(List<OutgoingMail> mails) {
        boolean canSend = settings.mailServer();
        sql.run("""
                insert into mail (id, kind, agency_code, case_id, address, language, facts, happened_at, ladder, rung,
                                  send_at, state, finished_at)
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

    /** Of several rungs of one ladder that wait for one person, leaves the highest. */
    void supersedeLowerLevels(Instant now) {
        sql.run("""
                update mail as low set state = 'SUPERSEDED', finished_at = ?
                where low.state = 'WAITING' and low.send_at <= ? and low.attempts = 0 and low.ladder is not null
                  and exists (select 1 from mail as high
                              where high.state = 'WAITING' and high.address = low.address
                                and high.ladder = low.ladder and high.rung > low.rung)
                """, statement -> {
            statement.setObject(1, Sql.moment(now));
            statement.setObject(2, Sql.moment(now));
            return statement.executeUpdate();
        });
    }

    /** Takes mails that may go, oldest first, for as long as the lease lasts; those of others are passed over. */
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

    /** Says what became of a mail, unless its lease ran out and another tries it. */
    void finish(ClaimedMail claimed, MailState state, @Nullable String failure, Instant now) {
        sql.run("""
                update mail set state = ?, fault = ?, finished_at = ?
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

    void scheduleRetry(ClaimedMail claimed, String failure, Instant at) {
        sql.run("update mail set fault = ?, send_at = ? where id = ? and attempts = ?", statement -> {
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
        String deadline = row.getString("ladder");
        EscalationRank escalation = deadline == null ? null : new EscalationRank(deadline, row.getInt("rung"));
        Instant sendAt = Sql.instant(row, "send_at");
        return new ClaimedMail(
                id,
                row.getInt("attempts"),
                () -> new OutgoingMail(
                        id, kind, agencyCode, caseId, address, language, sql.facts(facts), happenedAt, escalation, sendAt));
    }
}
