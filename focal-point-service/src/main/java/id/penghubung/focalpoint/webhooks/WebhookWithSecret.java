package id.penghubung.focalpoint.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook with its secret, which is shown only once.
 *
 * @param secret the secret with which the receiver verifies signatures (Standard Webhooks 1.0)
 */
@Schema(name = "WebhookWithSecret")
record WebhookWithSecret(
        @Schema(required = true) WebhookView webhook,
        @Schema(required = true, examples = "whsec_…") String secret) {}
