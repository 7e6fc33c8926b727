package id.penghubung.focalpoint.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a delivery. */
@Schema(name = "WebhookDeliveryState")
enum WebhookDeliveryState {
    PENDING,
    DELIVERED,
    /** All attempts failed. A retry can be requested. */
    EXHAUSTED
}
