/** The way from the door to an instance of a service and back, streamed. */
@NullMarked
package id.penghubung.gateway.proxy;

import org.jspecify.annotations.NullMarked;
