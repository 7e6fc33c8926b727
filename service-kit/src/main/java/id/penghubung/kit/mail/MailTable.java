package id.penghubung.kit.mail;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.mail.OutgoingMail.Precedence;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stores outgoing mails. Each call joins the caller's transaction, or runs in its own if there is none. */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
class MailTable {

    private final Jdbc jdbc;
    private final FactsJson json;
    private final MailTransport transport;

    MailTable(Jdbc jdbc, FactsJson json, MailTransport transport) {
        this.jdbc = jdbc;
        this.json = json;
        this.transport = transport;
    }

    /**
     * A mail that is claimed for sending until its lease ends.
     *
     * @param attempt the number of this attempt, counted from 1; if the row has a higher number, the lease has ended
     * @param mail reads the mail; throws if its stored facts are invalid, which makes only this mail fail
     */
    record ClaimedMail(UUID id, int attempt, Supplier<OutgoingMail> mail) {}

    /** Inserts mails. Those that cannot be sent are stored as {@code NOT_CONFIGURED}, which is final. */
    void insert(List<OutgoingMail> mails) {
        jdbc.batch("""
                insert into mail (id, kind, address, language, facts, happened_at, escalation_of, escalation_rank, send_at,
                                  state, finished_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                """, mails, mail -> {
            boolean canSend = transport.isConfiguredFor(mail);
            Precedence precedence = mail.precedence();
            return Jdbc.parameters(
                    mail.id(),
                    mail.kind(),
                    mail.address(),
                    mail.language(),
                    json.write(mail.facts()),
                    mail.happenedAt(),
                    precedence == null ? null : precedence.subject(),
                    precedence == null ? null : precedence.rank(),
                    mail.sendAt(),
                    canSend ? "WAITING" : MailState.NOT_CONFIGURED.name(),
                    canSend ? null : mail.sendAt());
        });
    }

    /**
     * Marks due mails without an attempt as superseded, if a mail of a higher rank about the same subject waits for the same
     * address.
     */
    void supersedeLowerRanks(Instant now) {
        jdbc.update("""
                update mail as low set state = 'SUPERSEDED', finished_at = ?
                where low.state = 'WAITING' and low.send_at <= ? and low.attempts = 0 and low.escalation_of is not null
                  and exists (select 1 from mail as high
                              where high.state = 'WAITING' and high.address = low.address
                                and high.escalation_of = low.escalation_of and high.escalation_rank > low.escalation_rank)
                """, now, now);
    }

    /** Claims due mails until the end of the lease, oldest first. Skips rows that another replica has locked. */
    List<ClaimedMail> claim(Instant now, Instant leaseEnd, int limit) {
        return jdbc.list("""
                update mail set attempts = attempts + 1, send_at = ?
                where id = any (array(
                    select id from mail where state = 'WAITING' and send_at <= ?
                    order by send_at, id limit ? for update skip locked))
                returning *
                """, this::read, leaseEnd, now, limit);
    }

    /** Stores the final state of a mail, unless the lease has ended and a later attempt claimed it. */
    void finish(ClaimedMail claimed, MailState state, @Nullable String failure, Instant now) {
        jdbc.update("""
                update mail set state = ?, failure = ?, finished_at = ?
                where id = ? and attempts = ? and state = 'WAITING'
                """, state, failure, now, claimed.id(), claimed.attempt());
    }

    /** Schedules the next attempt, unless the lease has ended and a later attempt claimed the mail. */
    void scheduleRetry(ClaimedMail claimed, String failure, Instant at) {
        jdbc.update(
                "update mail set failure = ?, send_at = ? where id = ? and attempts = ?",
                failure,
                at,
                claimed.id(),
                claimed.attempt());
    }

    /** Lets a mail wait as if it had not been attempted. */
    void postpone(ClaimedMail claimed, Instant until) {
        jdbc.update(
                "update mail set send_at = ?, attempts = attempts - 1 where id = ? and attempts = ?",
                until,
                claimed.id(),
                claimed.attempt());
    }

    /** Ends the waiting mails of some kinds to addresses. Returns their number. */
    int cancel(Collection<String> addresses, Collection<String> kinds, Instant now) {
        return jdbc.update("""
                update mail set state = 'CANCELLED', finished_at = ?
                where address = any (?) and kind = any (?) and state = 'WAITING'
                """, now, SqlArray.texts(addresses), SqlArray.texts(kinds));
    }

    /** Deletes mails that finished before a time, oldest first. Returns their number. */
    int deleteFinished(Instant before, int limit) {
        return jdbc.update("""
                delete from mail where id = any (array(
                    select id from mail where state <> 'WAITING' and finished_at < ? order by finished_at limit ?))
                """, before, limit);
    }

    void deleteOf(Collection<String> addresses) {
        jdbc.update("delete from mail where address = any (?)", SqlArray.texts(addresses));
    }

    private ClaimedMail read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String kind = row.getString("kind");
        String address = row.getString("address");
        String language = row.getString("language");
        String facts = row.getString("facts");
        Instant happenedAt = Columns.instant(row, "happened_at");
        String subject = row.getString("escalation_of");
        Precedence precedence = subject == null ? null : new Precedence(subject, row.getInt("escalation_rank"));
        Instant sendAt = Columns.instant(row, "send_at");
        return new ClaimedMail(
                id,
                row.getInt("attempts"),
                () -> new OutgoingMail(id, kind, address, language, json.read(facts), happenedAt, precedence, sendAt));
    }
}
