package id.penghubung.focalpoint.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook with its secret, the one time that it is shown.
 *
 * @param secret for the receiver to check signatures with (Standard Webhooks 1.0)
 */
@Schema(name = "WebhookWithSecret")
record WebhookWithSecret(
        @Schema(required = true) WebhookView webhook,
        @Schema(required = true, examples = "whsec_…") String secret) {}
