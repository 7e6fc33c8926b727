/** Webhooks: subscriptions, and the signed delivery of notifications to them, after the Standard Webhooks specification. */
@NullMarked
package id.penghubung.focalpoint.webhooks;

import org.jspecify.annotations.NullMarked;
