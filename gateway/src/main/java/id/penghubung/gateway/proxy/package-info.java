/** Streaming reverse proxy: forwards requests to instances of services and their responses to clients. */
@NullMarked
package id.penghubung.gateway.proxy;

import org.jspecify.annotations.NullMarked;
