/** Client connections: time limits and minimum rates for sending a request and for reading the response. */
@NullMarked
package id.penghubung.gateway.client;

import org.jspecify.annotations.NullMarked;
