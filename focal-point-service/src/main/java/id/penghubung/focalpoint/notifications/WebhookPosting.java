package id.penghubung.focalpoint.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.focalpoint.notifications.NoticeTable.Waiting;
import id.penghubung.focalpoint.notifications.WebhookDeliveryTable.Fresh;
import id.penghubung.kit.runtime.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts deliveries in for webhooks. The body is written once, and signed and sent unchanged however often. */
@ApplicationScoped
class WebhookPosting {

    private static final String PING = "ping";

    private final WebhookRepository webhooks;
    private final WebhookDeliveryTable deliveries;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    WebhookPosting(
            WebhookRepository webhooks, WebhookDeliveryTable deliveries, ObjectMapper json, Ids ids, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** The body of a delivery (Standard Webhooks 1.0): ids and times, nobody's name, no text of the complaint. */
    private record Body(String type, Instant timestamp, Map<String, String> data) {}

    /** For whoever wants to hear of one of these. Joins the caller's transaction. */
    void post(List<Waiting> notices) {
        List<Webhook> listening = webhooks.activeOf(
                notices.stream().map(each -> each.notice().agencyCode()).collect(Collectors.toSet()));
        List<Fresh> fresh = new ArrayList<>();
        for (Webhook webhook : listening) {
            for (Waiting each : notices) {
                if (webhook.wants(each.notice())) {
                    String type = each.notice().kind().typeName();
                    fresh.add(new Fresh(
                            ids.next(),
                            webhook.id(),
                            each.id(),
                            type,
                            write(new Body(type, each.notice().at(), dataOf(each.notice())))));
                }
            }
        }
        if (!fresh.isEmpty()) {
            deliveries.insert(fresh, clock.instant());
        }
    }

    /** A delivery that only shows whether the receiver is there. */
    UUID ping(Webhook webhook) {
        UUID id = ids.next();
        Instant now = clock.instant();
        String body = write(new Body(PING, now, Map.of("webhookId", webhook.id().toString())));
        deliveries.insert(List.of(new Fresh(id, webhook.id(), null, PING, body)), now);
        return id;
    }

    private static Map<String, String> dataOf(Notice notice) {
        Map<String, String> data = new TreeMap<>(notice.facts());
        data.put("agencyCode", notice.agencyCode());
        if (notice.caseId() != null) {
            data.put("caseId", notice.caseId().toString());
        }
        if (notice.trackingNumber() != null) {
            data.put("trackingNumber", notice.trackingNumber());
        }
        return data;
    }

    private String write(Body body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
