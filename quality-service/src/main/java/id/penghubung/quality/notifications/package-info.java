/**
 * Mails to units, to their heads and to the organisation bureau. Features enqueue them with {@link Notifications}, in the transaction of the
 * change.
 */
@NullMarked
package id.penghubung.quality.notifications;

import org.jspecify.annotations.NullMarked;
