/** Idempotent requests: two requests with the same {@code Idempotency-Key} have one effect and get the same reply. */
@NullMarked
package id.penghubung.kit.idempotency;

import org.jspecify.annotations.NullMarked;
