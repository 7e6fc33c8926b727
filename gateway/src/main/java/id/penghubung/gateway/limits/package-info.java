/** How much one client may ask for in a stretch of time. */
@NullMarked
package id.penghubung.gateway.limits;

import org.jspecify.annotations.NullMarked;
