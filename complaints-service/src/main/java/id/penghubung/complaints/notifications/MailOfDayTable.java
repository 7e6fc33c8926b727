package id.penghubung.complaints.notifications;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;

/** SQL of the mails that an address had on a day. Joins the caller's transaction. */
@ApplicationScoped
class MailOfDayTable {

    static final String TAKE = """
            with earlier as (
                select count(*) as mails, bool_or(mail_id = ?) as again from (
                    select mail_id from mail_of_day where address_hash = ? and day = ? and kind = ? limit ?) as counted)
            insert into mail_of_day (address_hash, day, kind, mail_id)
            select ?, ?, ?, ? from earlier where mails < ? or again
            on conflict (address_hash, day, kind, mail_id) do update set mail_id = excluded.mail_id
            """;

    private final Jdbc jdbc;

    MailOfDayTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The mails that are counted together. */
    enum Kind {
        CONFIRMATION,
        STEP
    }

    /**
     * Counts a mail, unless the address had its number of the day. A mail that is sent again on the same day is counted once. Mails to one
     * address wait for each other.
     *
     * @return whether the mail may be sent
     */
    boolean take(byte[] address, LocalDate day, Kind kind, UUID mailId, int max) {
        jdbc.lock(ByteBuffer.wrap(address).getLong());
        return jdbc.update(TAKE, mailId, address, day, kind, max, address, day, kind, mailId, max) > 0;
    }

    /** Deletes what is from before a day, at most {@code limit}. Returns their number. */
    int deleteBefore(LocalDate day, int limit) {
        return jdbc.update("""
                delete from mail_of_day where ctid = any (array(
                    select ctid from mail_of_day where day < ? order by day limit ? for update skip locked))
                """, day, limit);
    }
}
