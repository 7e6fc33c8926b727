/** Limits on the requests and connections of one client. */
@NullMarked
package id.penghubung.gateway.limits;

import org.jspecify.annotations.NullMarked;
