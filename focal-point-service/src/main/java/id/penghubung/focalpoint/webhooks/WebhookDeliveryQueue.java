package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationChannel;
import id.penghubung.focalpoint.notifications.PendingNotification;
import id.penghubung.focalpoint.webhooks.WebhookDeliveryTable.NewDelivery;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enqueues webhook deliveries. The body is stored once, so that each attempt sends the same content. */
@ApplicationScoped
class WebhookDeliveryQueue implements NotificationChannel {

    private static final String PING = "ping";

    private final WebhookRepository webhooks;
    private final WebhookDeliveryTable deliveries;
    private final JsonText json;
    private final IdGenerator ids;
    private final Clock clock;

    WebhookDeliveryQueue(
            WebhookRepository webhooks, WebhookDeliveryTable deliveries, JsonText json, IdGenerator ids, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** The body of a delivery (Standard Webhooks 1.0): ids and times, no names and no text of the complaint. */
    private record Body(String type, Instant timestamp, Map<String, String> data) {}

    /** Queues a delivery for each webhook that is subscribed to a notification. */
    @Override
    public void enqueue(List<PendingNotification> notifications) {
        List<Webhook> subscribers = webhooks.activeOf(notifications.stream()
                .map(each -> each.notification().agencyCode())
                .collect(Collectors.toSet()));
        List<NewDelivery> newDeliveries = new ArrayList<>();
        for (Webhook webhook : subscribers) {
            for (PendingNotification each : notifications) {
                if (webhook.isSubscribedTo(each)) {
                    String type = each.notification().kind().typeName();
                    newDeliveries.add(new NewDelivery(
                            ids.next(),
                            webhook.id(),
                            each.id(),
                            type,
                            json.write(new Body(type, each.notification().at(), dataOf(each.notification())))));
                }
            }
        }
        if (!newDeliveries.isEmpty()) {
            deliveries.insert(newDeliveries, clock.instant());
        }
    }

    @Override
    public int deleteFinished(Instant before, int limit) {
        return deliveries.deleteFinished(before, limit);
    }

    /** Enqueues a test delivery without a notification. */
    UUID ping(Webhook webhook) {
        UUID id = ids.next();
        Instant now = clock.instant();
        String body =
                json.write(new Body(PING, now, Map.of("webhookId", webhook.id().toString())));
        deliveries.insert(List.of(new NewDelivery(id, webhook.id(), null, PING, body)), now);
        return id;
    }

    private static Map<String, String> dataOf(Notification notification) {
        Map<String, String> data = new TreeMap<>(notification.facts());
        data.put("agencyCode", notification.agencyCode());
        if (notification.caseId() != null) {
            data.put("caseId", notification.caseId().toString());
        }
        if (notification.trackingNumber() != null) {
            data.put("trackingNumber", notification.trackingNumber());
        }
        return data;
    }
}
