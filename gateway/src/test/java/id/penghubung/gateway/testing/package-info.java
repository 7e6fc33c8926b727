/** What the gateway's tests stand on: servers where services would be, and clients with and without manners. */
@NullUnmarked
package id.penghubung.gateway.testing;

import org.jspecify.annotations.NullUnmarked;
