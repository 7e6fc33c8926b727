package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.notifications.AgencyHeadMailer;
import id.penghubung.focalpoint.webhooks.WebhookDeliveryTable.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes down how an attempt ended, when the next one follows, and what that means for the webhook. */
@ApplicationScoped
class WebhookDeliveryOutcomes {

    private final WebhookDeliveryTable deliveries;
    private final WebhookRepository webhooks;
    private final AgencyHeadMailer heads;
    private final WebhookSettings settings;
    private final RetrySchedule schedule;
    private final Clock clock;

    WebhookDeliveryOutcomes(
            WebhookDeliveryTable deliveries,
            WebhookRepository webhooks,
            AgencyHeadMailer heads,
            WebhookSettings settings,
            RandomGenerator chance,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.heads = heads;
        this.settings = settings;
        this.schedule = new RetrySchedule(settings.pauses(), chance);
        this.clock = clock;
    }

    @Transactional
    void write(Claimed delivery, AttemptResult attempt) {
        // First the webhook, then the delivery: attempts of one webhook that end together wait here, and not across.
        Optional<Webhook> webhook = webhooks.held(delivery.webhookId());
        if (webhook.isEmpty()) {
            return;
        }
        switch (attempt) {
            case AttemptResult.Taken(int status) -> taken(delivery, webhook.get(), status);
            case AttemptResult.Gone() -> gone(delivery, webhook.get());
            case AttemptResult.Refused(int status) -> failed(delivery, webhook.get(), status, null);
            case AttemptResult.Unreached(String fault) -> failed(delivery, webhook.get(), null, fault);
        }
    }

    private void taken(Claimed delivery, Webhook webhook, int status) {
        deliveries.record(delivery, WebhookDeliveryState.DELIVERED, status, null, clock.instant());
        webhook.succeeded();
    }

    private void gone(Claimed delivery, Webhook webhook) {
        deliveries.record(delivery, WebhookDeliveryState.EXHAUSTED, AttemptResult.Gone.STATUS, null, clock.instant());
        if (webhook.gone()) {
            tellHeads(webhook, Webhook.OffReason.GONE);
        }
    }

    private void failed(Claimed delivery, Webhook webhook, @Nullable Integer status, @Nullable String fault) {
        Instant now = clock.instant();
        Optional<Duration> pause = schedule.after(delivery.attempt());
        boolean turn = pause.isPresent()
                ? deliveries.record(delivery, WebhookDeliveryState.PENDING, status, fault, now.plus(pause.get()))
                : deliveries.record(delivery, WebhookDeliveryState.EXHAUSTED, status, fault, now);
        Instant givenUp = pause.isEmpty() ? delivery.createdAt() : null;
        if (turn && webhook.failed(givenUp, settings.lastingFailure(), now)) {
            tellHeads(webhook, Webhook.OffReason.FAILING);
        }
    }

    private void tellHeads(Webhook webhook, Webhook.OffReason reason) {
        String agency = webhook.agencyCode() == null ? "" : webhook.agencyCode();
        heads.webhookSwitchedOff(agency, Map.of("host", webhook.host(), "reason", reason.name()));
    }
}
