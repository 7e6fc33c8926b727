/** One answer about the health of all that stands behind the door. */
@NullMarked
package id.penghubung.gateway.health;

import org.jspecify.annotations.NullMarked;
