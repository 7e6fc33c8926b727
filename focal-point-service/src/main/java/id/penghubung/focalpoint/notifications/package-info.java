/**
 * Notices: mails to the people concerned and webhooks to whoever subscribed. Others tell of what happened through
 * {@link Notices}, in the transaction in which it happened; a background worker shares it out and sends. Knows nothing
 * of cases and deadlines but their ids.
 */
@NullMarked
package id.penghubung.focalpoint.notifications;

import org.jspecify.annotations.NullMarked;
