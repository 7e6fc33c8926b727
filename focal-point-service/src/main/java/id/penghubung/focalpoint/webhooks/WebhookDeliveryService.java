package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    /** Maximum number of test deliveries of a webhook in progress, so that those to a receiver that does not answer stay few. */
    private static final int MAX_PENDING_TESTS = 10;

    private final WebhookRepository webhooks;
    private final WebhookDeliveryTable deliveries;
    private final WebhookDeliveryQueue queue;
    private final Clock clock;

    WebhookDeliveryService(
            WebhookRepository webhooks, WebhookDeliveryTable deliveries, WebhookDeliveryQueue queue, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
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
        List<WebhookDeliveryView> rows = deliveries.pageBefore(
                webhook.id(),
                cursor.map(at -> at.instant(0)).orElse(LATEST),
                cursor.map(at -> at.uuid(1)).orElse(LAST),
                size + 1);
        return Page.of(rows, size, row -> Cursor.at(row.createdAt(), row.id()), row -> row);
    }

    /**
     * Makes a test delivery.
     *
     * @throws ProblemException 404 when there is no such webhook, 409 when it is off or too many test deliveries are in progress
     */
    @Transactional
    WebhookDeliveryView ping(WebhookVisibility visibility, UUID webhookId) {
        Webhook webhook = getVisible(visibility, webhookId);
        requireActive(webhook);
        if (deliveries.hasPendingTests(webhook.id(), MAX_PENDING_TESTS)) {
            throw ProblemException.of(
                    WebhookProblem.DELIVERY_PENDING,
                    "Pengiriman uji sebelumnya masih dicoba.",
                    "Earlier test deliveries are still in progress.");
        }
        return deliveries.find(webhook.id(), queue.ping(webhook)).orElseThrow();
    }

    /**
     * Restarts the attempts of a finished delivery, under the same id.
     *
     * @throws ProblemException 404 when there is no such delivery, 409 when it is pending or the webhook is off
     */
    @Transactional
    WebhookDeliveryView retry(WebhookVisibility visibility, UUID webhookId, UUID deliveryId) {
        Webhook webhook = getVisible(visibility, webhookId);
        WebhookDeliveryView delivery =
                deliveries.find(webhook.id(), deliveryId).orElseThrow(ProblemException::notFound);
        requireActive(webhook);
        if (!deliveries.restart(delivery.id(), clock.instant())) {
            throw ProblemException.of(
                    WebhookProblem.DELIVERY_PENDING,
                    "Pengiriman ini masih dicoba.",
                    "This delivery is still in progress.");
        }
        return deliveries.find(webhook.id(), deliveryId).orElseThrow();
    }

    private Webhook getVisible(WebhookVisibility visibility, UUID id) {
        return webhooks.findVisible(id, visibility).orElseThrow(ProblemException::notFound);
    }

    private static void requireActive(Webhook webhook) {
        if (webhook.view().state() == Webhook.State.OFF) {
            throw ProblemException.of(
                    WebhookProblem.WEBHOOK_OFF, "Aktifkan dulu webhook ini.", "Switch this webhook on first.");
        }
    }
}
