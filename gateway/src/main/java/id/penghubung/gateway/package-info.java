/** Entry point of Penghubung: a streaming reverse proxy that validates, authenticates and limits requests to all services. */
@NullMarked
package id.penghubung.gateway;

import org.jspecify.annotations.NullMarked;
