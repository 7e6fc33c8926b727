/**
 * Notifications to staff: mails, and the queue that other channels read. Other features enqueue them through
 * {@link Notifications}, in the transaction of the change itself; a background worker dispatches them. Knows cases and
 * deadlines by their ids only.
 */
@NullMarked
package id.penghubung.focalpoint.notifications;

import org.jspecify.annotations.NullMarked;
