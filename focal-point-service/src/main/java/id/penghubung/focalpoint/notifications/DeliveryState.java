package id.penghubung.focalpoint.notifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a delivery stands. */
@Schema(name = "WebhookDeliveryState")
enum DeliveryState {
    PENDING,
    DELIVERED,
    /** All attempts failed; it can be asked for again. */
    EXHAUSTED
}
