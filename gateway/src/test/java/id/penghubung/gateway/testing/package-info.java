/** Fixtures of the gateway's tests: stub services, and clients that follow HTTP or break it. */
@NullUnmarked
package id.penghubung.gateway.testing;

import org.jspecify.annotations.NullUnmarked;
