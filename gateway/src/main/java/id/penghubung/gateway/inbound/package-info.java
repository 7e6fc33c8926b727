/** Request metadata at the entry point: client address, trusted proxies, trace context and the connection limit. */
@NullMarked
package id.penghubung.gateway.inbound;

import org.jspecify.annotations.NullMarked;
