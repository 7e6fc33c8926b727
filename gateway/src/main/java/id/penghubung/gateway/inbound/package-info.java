/** A request as it came in: from where, over which proxies, under which trace. */
@NullMarked
package id.penghubung.gateway.inbound;

import org.jspecify.annotations.NullMarked;
