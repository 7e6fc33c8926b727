package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.Officers;
import id.penghubung.focalpoint.notifications.WebhookDeliveryTable.Claimed;
import id.penghubung.kit.runtime.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writes down how an attempt ended, when the next one follows, and what that means for the webhook. */
@ApplicationScoped
class WebhookRecord {

    private final WebhookDeliveryTable deliveries;
    private final WebhookRepository webhooks;
    private final MailTable mails;
    private final Recipients recipients;
    private final Officers officers;
    private final WebhookSettings settings;
    private final RetrySchedule schedule;
    private final Office office;
    private final Ids ids;
    private final Clock clock;

    WebhookRecord(
            WebhookDeliveryTable deliveries,
            WebhookRepository webhooks,
            MailTable mails,
            Recipients recipients,
            Officers officers,
            WebhookSettings settings,
            RandomGenerator chance,
            Office office,
            Ids ids,
            Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.mails = mails;
        this.recipients = recipients;
        this.officers = officers;
        this.settings = settings;
        this.schedule = new RetrySchedule(settings.pauses(), chance);
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void write(Claimed delivery, Attempt attempt) {
        // First the webhook, then the delivery: attempts of one webhook that end together wait here, and not across.
        Optional<Webhook> webhook = webhooks.held(delivery.webhookId());
        if (webhook.isEmpty()) {
            return;
        }
        switch (attempt) {
            case Attempt.Taken(int status) -> taken(delivery, webhook.get(), status);
            case Attempt.Gone() -> gone(delivery, webhook.get());
            case Attempt.Refused(int status) -> failed(delivery, webhook.get(), status, null);
            case Attempt.Unreached(String fault) -> failed(delivery, webhook.get(), null, fault);
        }
    }

    private void taken(Claimed delivery, Webhook webhook, int status) {
        deliveries.record(delivery, DeliveryState.DELIVERED, status, null, clock.instant());
        webhook.succeeded();
    }

    private void gone(Claimed delivery, Webhook webhook) {
        deliveries.record(delivery, DeliveryState.EXHAUSTED, Attempt.Gone.STATUS, null, clock.instant());
        if (webhook.gone()) {
            tellHeads(webhook, Webhook.OffReason.GONE);
        }
    }

    private void failed(Claimed delivery, Webhook webhook, @Nullable Integer status, @Nullable String fault) {
        Instant now = clock.instant();
        Optional<Duration> pause = schedule.after(delivery.attempt());
        boolean turn = pause.isPresent()
                ? deliveries.record(delivery, DeliveryState.PENDING, status, fault, now.plus(pause.get()))
                : deliveries.record(delivery, DeliveryState.EXHAUSTED, status, fault, now);
        Instant givenUp = pause.isEmpty() ? delivery.createdAt() : null;
        if (turn && webhook.failed(givenUp, settings.lastingFailure(), now)) {
            tellHeads(webhook, Webhook.OffReason.FAILING);
        }
    }

    private void tellHeads(Webhook webhook, Webhook.OffReason reason) {
        String agency = webhook.agencyCode() == null ? "" : webhook.agencyCode();
        var people = officers.people(List.of(agency)).get(agency);
        Map<String, String> facts = Map.of("host", webhook.host(), "reason", reason.name());
        Instant sendAt = office.mailTime(agency, people == null ? null : people.hours());
        mails.insert(recipients.heads(people).stream()
                .map(recipient -> new Mail(
                        ids.next(),
                        Mail.WEBHOOK_OFF,
                        agency,
                        null,
                        recipient.address(),
                        recipient.language(),
                        facts,
                        clock.instant(),
                        null,
                        sendAt))
                .toList());
    }
}
