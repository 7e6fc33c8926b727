package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.notifications.AgencyHeadMailer;
import id.penghubung.focalpoint.notifications.RoleMailer;
import id.penghubung.focalpoint.webhooks.WebhookDeliveryTable.ClaimedDelivery;
import id.penghubung.kit.work.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Records the result of a delivery attempt, schedules the next one, and updates the webhook. */
@ApplicationScoped
class WebhookDeliveryOutcomes {

    private final WebhookDeliveryTable deliveries;
    private final WebhookRepository webhooks;
    private final AgencyHeadMailer headMailer;
    private final RoleMailer roleMailer;
    private final WebhookSettings settings;
    private final RetrySchedule schedule;
    private final Clock clock;

    WebhookDeliveryOutcomes(
            WebhookDeliveryTable deliveries,
            WebhookRepository webhooks,
            AgencyHeadMailer headMailer,
            RoleMailer roleMailer,
            WebhookSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.headMailer = headMailer;
        this.roleMailer = roleMailer;
        this.settings = settings;
        this.schedule = RetrySchedule.withJitter(settings.retryDelays(), random);
        this.clock = clock;
    }

    @Transactional
    void record(ClaimedDelivery delivery, AttemptResult attempt) {
        // Locks the webhook before the delivery: attempts of one webhook that end at the same time cannot deadlock.
        Optional<Webhook> webhook = webhooks.lock(delivery.webhookId());
        if (webhook.isEmpty()) {
            return;
        }
        switch (attempt) {
            case AttemptResult.Accepted(int status) -> accepted(delivery, webhook.get(), status);
            case AttemptResult.Gone() -> gone(delivery, webhook.get());
            case AttemptResult.Rejected(int status) -> failed(delivery, webhook.get(), status, null);
            case AttemptResult.Unreachable(String reason) -> failed(delivery, webhook.get(), null, reason);
        }
    }

    private void accepted(ClaimedDelivery delivery, Webhook webhook, int status) {
        deliveries.recordAttempt(delivery, WebhookDeliveryState.DELIVERED, status, null, clock.instant());
        webhook.recordSuccess();
    }

    private void gone(ClaimedDelivery delivery, Webhook webhook) {
        deliveries.recordAttempt(
                delivery, WebhookDeliveryState.EXHAUSTED, AttemptResult.Gone.STATUS, null, clock.instant());
        if (webhook.recordGone()) {
            notifyOwner(webhook, Webhook.OffReason.GONE);
        }
    }

    private void failed(ClaimedDelivery delivery, Webhook webhook, @Nullable Integer status, @Nullable String reason) {
        Instant now = clock.instant();
        Optional<Duration> delay = schedule.after(delivery.attempt());
        boolean current = delay.isPresent()
                ? deliveries.recordAttempt(
                        delivery, WebhookDeliveryState.PENDING, status, reason, now.plus(delay.get()))
                : deliveries.recordAttempt(delivery, WebhookDeliveryState.EXHAUSTED, status, reason, now);
        Instant givenUp = delay.isEmpty() ? delivery.createdAt() : null;
        if (current && webhook.recordFailure(givenUp, settings.maxFailureTime(), now)) {
            notifyOwner(webhook, Webhook.OffReason.FAILING);
        }
    }

    private void notifyOwner(Webhook webhook, Webhook.OffReason reason) {
        Map<String, String> facts = Map.of("host", webhook.host(), "reason", reason.name());
        webhook.ownerRole()
                .ifPresentOrElse(
                        role -> roleMailer.enqueueWebhookDisabled(role.mailbox(), facts),
                        () -> headMailer.enqueueWebhookDisabled(
                                webhook.agencyCode() == null ? "" : webhook.agencyCode(), facts));
    }
}
