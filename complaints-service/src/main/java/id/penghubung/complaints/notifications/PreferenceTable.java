package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores how reporters want to be told: for an account, and for a complaint. Each call joins the caller's transaction. */
@ApplicationScoped
class PreferenceTable implements ErasedRows {

    private static final String COLUMNS = "language, mail, sms, whatsapp";

    private static final String UPDATE = """
            language = excluded.language, mail = excluded.mail, sms = excluded.sms, whatsapp = excluded.whatsapp,
            changed_at = excluded.changed_at
            """;

    private final Jdbc jdbc;
    private final Clock clock;

    PreferenceTable(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    NotificationChoice ofAccount(String account) {
        return first("select " + COLUMNS + " from notification_preference where reporter_id = ?", account);
    }

    NotificationChoice ofComplaint(UUID complaintId) {
        return first(
                "select " + COLUMNS + " from complaint_notification_preference where complaint_id = ?", complaintId);
    }

    void storeOfAccount(String account, NotificationChoice choice) {
        jdbc.update(
                "insert into notification_preference (reporter_id, " + COLUMNS
                        + ", changed_at) values (?, ?, ?, ?, ?, ?)" + " on conflict (reporter_id) do update set "
                        + UPDATE,
                account,
                choice.language(),
                choice.mail(),
                choice.sms(),
                choice.whatsapp(),
                clock.instant());
    }

    void storeOfComplaint(UUID complaintId, NotificationChoice choice) {
        jdbc.update(
                "insert into complaint_notification_preference (complaint_id, " + COLUMNS + ", changed_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (complaint_id) do update set " + UPDATE,
                complaintId,
                choice.language(),
                choice.mail(),
                choice.sms(),
                choice.whatsapp(),
                clock.instant());
    }

    void stopMailOf(String account) {
        jdbc.update("""
                insert into notification_preference (reporter_id, mail, changed_at) values (?, false, ?)
                on conflict (reporter_id) do update set mail = false, changed_at = excluded.changed_at
                """, account, clock.instant());
    }

    void stopMailAbout(Collection<UUID> complaintIds) {
        jdbc.update("""
                insert into complaint_notification_preference (complaint_id, mail, changed_at)
                select c.id, false, ? from complaint c where c.id = any (?) order by c.id
                on conflict (complaint_id) do update set mail = false, changed_at = excluded.changed_at
                """, clock.instant(), SqlArray.uuids(complaintIds));
    }

    void deleteOfAccount(String account) {
        jdbc.update("delete from notification_preference where reporter_id = ?", account);
    }

    Optional<String> accountOf(UUID complaintId) {
        return jdbc.first(
                "select reporter_id from complaint where id = ? and reporter_id is not null",
                row -> row.getString(1),
                complaintId);
    }

    List<UUID> complaintsOf(String account) {
        return jdbc.list("select id from complaint where reporter_id = ?", Columns::firstUuid, account);
    }

    @Override
    public String table() {
        return "complaint_notification_preference";
    }

    /** Erases the preferences of an account with its last complaint. */
    @Override
    public void erase(Collection<UUID> complaintIds) {
        SqlArray complaints = SqlArray.uuids(complaintIds);
        jdbc.update("delete from complaint_notification_preference where complaint_id = any (?)", complaints);
        jdbc.update("""
                delete from notification_preference p
                where p.reporter_id in (select c.reporter_id from complaint c where c.id = any (?))
                  and not exists (
                    select from complaint o
                    where o.reporter_id = p.reporter_id and o.erased_at is null and o.id <> all (?))
                """, complaints, complaints);
    }

    private NotificationChoice first(String sql, Object key) {
        return jdbc.first(sql, PreferenceTable::read, key).orElse(NotificationChoice.NONE);
    }

    private static NotificationChoice read(ResultSet row) throws SQLException {
        return new NotificationChoice(
                row.getString("language"), yesOrNo(row, "mail"), yesOrNo(row, "sms"), yesOrNo(row, "whatsapp"));
    }

    private static @Nullable Boolean yesOrNo(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }
}
