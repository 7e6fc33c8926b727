/** Aggregated health of all services behind the gateway. */
@NullMarked
package id.penghubung.gateway.health;

import org.jspecify.annotations.NullMarked;
