/**
 * A request sent twice with the same {@code Idempotency-Key} has its effect once and the same reply twice.
 */
@NullMarked
package id.penghubung.kit.idempotency;

import org.jspecify.annotations.NullMarked;
