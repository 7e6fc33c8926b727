package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Stores when the owners of webhooks were last seen. Each call joins the caller's transaction, or runs in its own if there
 * is none.
 */
@ApplicationScoped
class WebhookOwnerTable {

    private final Jdbc jdbc;

    WebhookOwnerTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A webhook whose owner is absent. */
    record AbsentOwner(String host, WebhookOwnerRole role, Instant seenAt) {}

    /**
     * Records that a person was seen in these roles, and switches the webhooks on again that their absence switched off.
     * Writes nothing if they were seen after {@code before}.
     */
    void recordSeen(String account, Collection<WebhookOwnerRole> roles, Instant now, Instant before) {
        // The earlier version of the service, which knows liaisons only, registers webhooks without a role.
        jdbc.update(
                """
                update webhook
                set owner_role = coalesce(owner_role, 'OMBUDSMAN'), owner_seen_at = ?, owner_warned_at = null,
                    state = case when off_reason = 'OWNER_ABSENT' then 'ACTIVE' else state end,
                    failing_since = case when off_reason = 'OWNER_ABSENT' then null else failing_since end,
                    version = case when off_reason = 'OWNER_ABSENT' then version + 1 else version end,
                    off_reason = nullif(off_reason, 'OWNER_ABSENT')
                where liaison = ? and coalesce(owner_role, 'OMBUDSMAN') = any (?)
                  and (owner_seen_at is null or owner_seen_at <= ? or off_reason = 'OWNER_ABSENT')
                """, now, account, SqlArray.texts(roles.stream().map(Enum::name).toList()), before);
    }

    /**
     * Marks active webhooks as warned whose owners were last seen before a time. Returns them, at most as many as the limit.
     */
    List<AbsentOwner> markWarned(Instant seenBefore, Instant now, int limit) {
        return jdbc.list("""
                update webhook set owner_warned_at = ?
                where id = any (array(
                    select id from webhook
                    where state = 'ACTIVE' and owner_seen_at <= ? and owner_warned_at is null
                    order by owner_seen_at limit ? for update skip locked))
                returning url, owner_role, owner_seen_at
                """, WebhookOwnerTable::read, now, seenBefore, limit);
    }

    /**
     * Switches active webhooks off whose owners were last seen and warned before these times. Returns them, at most as many
     * as the limit.
     */
    List<AbsentOwner> switchOff(Instant seenBefore, Instant warnedBefore, int limit) {
        return jdbc.list("""
                update webhook set state = 'OFF', off_reason = 'OWNER_ABSENT', version = version + 1
                where id = any (array(
                    select id from webhook
                    where state = 'ACTIVE' and owner_seen_at <= ? and owner_warned_at <= ?
                    order by owner_seen_at limit ? for update skip locked))
                returning url, owner_role, owner_seen_at
                """, WebhookOwnerTable::read, seenBefore, warnedBefore, limit);
    }

    private static AbsentOwner read(ResultSet row) throws SQLException {
        return new AbsentOwner(
                URI.create(row.getString("url")).getHost(),
                WebhookOwnerRole.valueOf(row.getString("owner_role")),
                Columns.instant(row, "owner_seen_at"));
    }
}
