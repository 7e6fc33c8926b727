/** Limits on the requests of clients without an account. */
@NullMarked
package id.penghubung.kit.limits;

import org.jspecify.annotations.NullMarked;
