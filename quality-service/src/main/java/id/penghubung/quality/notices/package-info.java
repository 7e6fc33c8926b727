/**
 * Mails to units, to their heads and to the organisation bureau. Features enqueue them with {@link Notices}, in the transaction of the
 * change.
 */
@NullMarked
package id.penghubung.quality.notices;

import org.jspecify.annotations.NullMarked;
