package id.penghubung.focalpoint.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a delivery stands. */
@Schema(name = "WebhookDeliveryState")
enum WebhookDeliveryState {
    PENDING,
    DELIVERED,
    /** All attempts failed; it can be asked for again. */
    EXHAUSTED
}
