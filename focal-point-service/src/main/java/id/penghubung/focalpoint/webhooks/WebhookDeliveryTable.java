package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores deliveries and claims them. Each call joins the caller's transaction, or runs in its own if there is none. */
@ApplicationScoped
class WebhookDeliveryTable {

    private final Jdbc jdbc;

    WebhookDeliveryTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A new delivery, due immediately. */
    record NewDelivery(UUID id, UUID webhookId, @Nullable UUID notificationId, String type, String body) {}

    /**
     * A delivery that is claimed until its lease ends.
     *
     * @param attempt the number of this attempt, counted from 1; if the row has a higher number, the lease has ended
     */
    record ClaimedDelivery(
            UUID id,
            UUID webhookId,
            String url,
            String body,
            int attempt,
            Instant createdAt,
            String secret,
            @Nullable String previousSecret,
            @Nullable Instant previousUntil) {

        /** Returns the secrets that are valid at a time, the current one first. */
        List<String> secretsAt(Instant instant) {
            List<String> secrets = new ArrayList<>(List.of(secret));
            if (previousSecret != null && previousUntil != null && instant.isBefore(previousUntil)) {
                secrets.add(previousSecret);
            }
            return secrets;
        }
    }

    void insert(List<NewDelivery> deliveries, Instant now) {
        jdbc.batch(
                """
                insert into webhook_delivery (id, webhook_id, notification_id, type, body, created_at, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                deliveries,
                delivery -> Jdbc.parameters(
                        delivery.id(),
                        delivery.webhookId(),
                        delivery.notificationId(),
                        delivery.type(),
                        delivery.body(),
                        now,
                        now));
    }

    /** Returns the webhooks with due deliveries, longest waiting first. Reads the index once for each webhook. */
    List<UUID> webhooksWithDue(Instant now, int limit) {
        return jdbc.list("""
                select w.id
                from webhook w
                cross join lateral (
                    select next_attempt_at from webhook_delivery d
                    where d.webhook_id = w.id and d.state = 'PENDING' and d.next_attempt_at <= ?
                    order by next_attempt_at, id limit 1) as oldest
                where w.state = 'ACTIVE'
                order by oldest.next_attempt_at
                limit ?
                """, Columns::firstUuid, now, limit);
    }

    /** Claims the longest waiting delivery of a webhook until the end of the lease. */
    Optional<ClaimedDelivery> claim(UUID webhookId, Instant now, Instant leaseEnd) {
        return jdbc.first("""
                update webhook_delivery d set attempts = attempts + 1, next_attempt_at = ?, last_attempt_at = ?
                from webhook w
                where w.id = d.webhook_id and w.state = 'ACTIVE' and d.id = (
                    select id from webhook_delivery
                    where webhook_id = ? and state = 'PENDING' and next_attempt_at <= ?
                    order by next_attempt_at, id limit 1 for update skip locked)
                returning d.id, d.webhook_id, w.url, d.body, d.attempts, d.created_at, w.secret, w.previous_secret,
                          w.previous_secret_until
                """, WebhookDeliveryTable::read, leaseEnd, now, webhookId, now);
    }

    /**
     * Records the result of an attempt.
     *
     * @param state DELIVERED, EXHAUSTED, or PENDING for another attempt
     * @param at the time of the next attempt for PENDING, else the time at which the delivery finished
     * @return false if the lease has ended and a later attempt claimed the delivery
     */
    boolean recordAttempt(
            ClaimedDelivery claimed,
            WebhookDeliveryState state,
            @Nullable Integer status,
            @Nullable String reason,
            Instant at) {
        boolean retry = state == WebhookDeliveryState.PENDING;
        int updated = jdbc.update("""
                update webhook_delivery
                set state = ?, last_status = ?, last_failure = ?,
                    next_attempt_at = case when ? then ? else next_attempt_at end,
                    finished_at = case when ? then null else ?::timestamptz end
                where id = ? and attempts = ? and state = 'PENDING'
                """, state, status, reason, retry, at, retry, at, claimed.id(), claimed.attempt());
        return updated == 1;
    }

    /** Returns deliveries of a webhook before a position, newest first. */
    List<WebhookDeliveryView> pageBefore(UUID webhookId, Instant createdAt, UUID id, int limit) {
        return jdbc.list("""
                select * from webhook_delivery
                where webhook_id = ? and (created_at, id) < (?, ?)
                order by created_at desc, id desc
                limit ?
                """, WebhookDeliveryTable::view, webhookId, createdAt, id, limit);
    }

    Optional<WebhookDeliveryView> find(UUID webhookId, UUID id) {
        return jdbc.first(
                "select * from webhook_delivery where webhook_id = ? and id = ?",
                WebhookDeliveryTable::view,
                webhookId,
                id);
    }

    /** Returns whether at least so many test deliveries of a webhook are in progress. */
    boolean hasPendingTests(UUID webhookId, int number) {
        return jdbc.one("""
                select count(*) >= ? from (
                    select from webhook_delivery
                    where webhook_id = ? and state = 'PENDING' and notification_id is null limit ?) as pending
                """, row -> row.getBoolean(1), number, webhookId, number);
    }

    /** Makes a finished delivery due again, without attempts. Returns false if it is pending. */
    boolean restart(UUID id, Instant now) {
        int restarted = jdbc.update("""
                update webhook_delivery
                set state = 'PENDING', finished_at = null, attempts = 0, next_attempt_at = ?
                where id = ? and state <> 'PENDING'
                """, now, id);
        return restarted == 1;
    }

    /** Deletes deliveries that finished before a time, oldest first. Returns their number. */
    int deleteFinished(Instant before, int limit) {
        return jdbc.update("""
                delete from webhook_delivery where id = any (array(
                    select id from webhook_delivery where state <> 'PENDING' and finished_at < ?
                    order by finished_at limit ?))
                """, before, limit);
    }

    private static WebhookDeliveryView view(ResultSet row) throws SQLException {
        WebhookDeliveryState state = WebhookDeliveryState.valueOf(row.getString("state"));
        return new WebhookDeliveryView(
                row.getObject("id", UUID.class),
                row.getString("type"),
                state,
                Columns.instant(row, "created_at"),
                row.getInt("attempts"),
                state == WebhookDeliveryState.PENDING ? Columns.instant(row, "next_attempt_at") : null,
                Columns.instantOrNull(row, "last_attempt_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_failure"));
    }

    private static ClaimedDelivery read(ResultSet row) throws SQLException {
        return new ClaimedDelivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("url"),
                row.getString("body"),
                row.getInt("attempts"),
                Columns.instant(row, "created_at"),
                row.getString("secret"),
                row.getString("previous_secret"),
                Columns.instantOrNull(row, "previous_secret_until"));
    }
}
