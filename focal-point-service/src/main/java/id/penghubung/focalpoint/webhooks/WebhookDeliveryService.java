package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the deliveries of a webhook, retries them, and makes test deliveries. */
@ApplicationScoped
class WebhookDeliveryService {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final WebhookRepository webhooks;
    private final Jdbc jdbc;
    private final WebhookDeliveryQueue queue;
    private final Clock clock;

    WebhookDeliveryService(WebhookRepository webhooks, Jdbc jdbc, WebhookDeliveryQueue queue, Clock clock) {
        this.webhooks = webhooks;
        this.jdbc = jdbc;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Returns one page of the deliveries of a webhook, newest first.
     *
     * @throws ProblemException 404 when there is no such webhook, or the caller may not see it
     */
    Page<WebhookDeliveryView> page(WebhookVisibility visibility, UUID webhookId, Optional<Cursor> cursor, int size) {
        Webhook webhook = getVisible(visibility, webhookId);
        List<WebhookDeliveryView> rows = jdbc.list(
                """
                select * from webhook_delivery
                where webhook_id = ? and (created_at, id) < (?, ?)
                order by created_at desc, id desc
                limit ?
                """,
                WebhookDeliveryService::read,
                webhook.id(),
                cursor.map(at -> at.instant(0)).orElse(LATEST),
                cursor.map(at -> at.uuid(1)).orElse(LAST),
                size + 1);
        return Page.of(rows, size, row -> Cursor.at(row.createdAt(), row.id()), row -> row);
    }

    /**
     * Makes a test delivery.
     *
     * @throws ProblemException 404 when there is no such webhook, 409 when it is off
     */
    @Transactional
    WebhookDeliveryView ping(WebhookVisibility visibility, UUID webhookId) {
        Webhook webhook = getVisible(visibility, webhookId);
        requireActive(webhook);
        return get(webhook, queue.ping(webhook)).orElseThrow();
    }

    /**
     * Restarts the attempts of a finished delivery, under the same id.
     *
     * @throws ProblemException 404 when there is no such delivery, 409 when it is pending or the webhook is off
     */
    @Transactional
    WebhookDeliveryView retry(WebhookVisibility visibility, UUID webhookId, UUID deliveryId) {
        Webhook webhook = getVisible(visibility, webhookId);
        WebhookDeliveryView delivery = get(webhook, deliveryId).orElseThrow(ProblemException::notFound);
        requireActive(webhook);
        int restarted = jdbc.update("""
                update webhook_delivery
                set state = 'PENDING', finished_at = null, attempts = 0, next_attempt_at = ?
                where id = ? and state <> 'PENDING'
                """, clock.instant(), delivery.id());
        if (restarted == 0) {
            throw ProblemException.of(
                    WebhookProblem.DELIVERY_PENDING,
                    "Pengiriman ini masih dicoba.",
                    "This delivery is still in progress.");
        }
        return get(webhook, deliveryId).orElseThrow();
    }

    private Webhook getVisible(WebhookVisibility visibility, UUID id) {
        return webhooks.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
    }

    private Optional<WebhookDeliveryView> get(Webhook webhook, UUID deliveryId) {
        return jdbc.first(
                "select * from webhook_delivery where webhook_id = ? and id = ?",
                WebhookDeliveryService::read,
                webhook.id(),
                deliveryId);
    }

    private static void requireActive(Webhook webhook) {
        if (webhook.view().state() == Webhook.State.OFF) {
            throw ProblemException.of(
                    WebhookProblem.WEBHOOK_OFF, "Aktifkan dulu webhook ini.", "Switch this webhook on first.");
        }
    }

    private static WebhookDeliveryView read(ResultSet row) throws SQLException {
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
}
