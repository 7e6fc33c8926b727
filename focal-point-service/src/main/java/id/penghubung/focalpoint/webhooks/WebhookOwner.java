package id.penghubung.focalpoint.webhooks;

/**
 * The person to whom a webhook belongs, in one of their roles.
 *
 * @param account the sign-in name
 */
record WebhookOwner(String account, WebhookOwnerRole role) {}
