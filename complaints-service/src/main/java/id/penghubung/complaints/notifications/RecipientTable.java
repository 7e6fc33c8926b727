package id.penghubung.complaints.notifications;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** SQL of the reporters who are told. A no for the account or for the complaint holds; a text message needs a yes of one of them. */
@ApplicationScoped
class RecipientTable {

    static final String OF_COMPLAINTS = """
            select c.id, c.tracking_number, c.confidential or c.oversight as secret,
                   coalesce(p.language, a.language, 'id') as language,
                   i.email_hash is not null and coalesce(p.mail and a.mail, p.mail, a.mail, true) as mail,
                   i.phone_hash is not null and coalesce(p.sms and a.sms, p.sms, a.sms, false) as sms,
                   i.phone_hash is not null and coalesce(p.whatsapp and a.whatsapp, p.whatsapp, a.whatsapp, false) as whatsapp,
                   coalesce(i.email_proven, c.reporter_id is not null) as proven, i.email_asked_at is not null as asked,
                   (select count(distinct m.happened_at) from mail m
                    where m.address = c.id::text and m.happened_at >= ?) as today
            from complaint c
            join reporter_identity i on i.complaint_id = c.id
            left join complaint_notification_preference p on p.complaint_id = c.id
            left join notification_preference a on a.reporter_id = c.reporter_id
            where c.id = any (?) and not c.anonymous and c.erased_at is null
            """;

    private final Jdbc jdbc;

    RecipientTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the reporters of complaints who can be told, also those who want no messages.
     *
     * @param since time from which their messages are counted
     */
    List<Recipient> of(Collection<UUID> complaintIds, Instant since) {
        return jdbc.list(OF_COMPLAINTS, RecipientTable::read, since, SqlArray.uuids(complaintIds));
    }

    /**
     * Notes that the confirmation of mail addresses was asked for. The caller has locked steps, which an erasure deletes after the
     * identity: rows that are locked are left out, so that neither waits for the other. Such an address may be asked once more.
     */
    void asked(Collection<UUID> complaintIds, Instant now) {
        if (!complaintIds.isEmpty()) {
            jdbc.update("""
                    update reporter_identity set email_asked_at = ?
                    where complaint_id = any (array(
                        select complaint_id from reporter_identity where complaint_id = any (?) for no key update skip locked))
                    """, now, SqlArray.uuids(complaintIds));
        }
    }

    /** Notes that a request for a confirmation was not sent. */
    void forgetConfirmationRequest(UUID complaintId) {
        jdbc.update("update reporter_identity set email_asked_at = null where complaint_id = ?", complaintId);
    }

    /** Notes that the mail address of a complaint is that of its reporter. */
    void confirm(UUID complaintId) {
        jdbc.update("update reporter_identity set email_proven = true where complaint_id = ?", complaintId);
    }

    private static Recipient read(ResultSet row) throws SQLException {
        Set<NotificationChannel> channels = EnumSet.noneOf(NotificationChannel.class);
        for (NotificationChannel channel : NotificationChannel.values()) {
            if (row.getBoolean(channel.name())) {
                channels.add(channel);
            }
        }
        return new Recipient(
                row.getObject("id", UUID.class),
                row.getString("tracking_number"),
                row.getBoolean("secret"),
                row.getString("language"),
                channels,
                row.getBoolean("proven"),
                row.getBoolean("asked"),
                row.getInt("today"));
    }
}
