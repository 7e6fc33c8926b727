/** The connections of clients: how long a client may take to send a request and to read the reply. */
@NullMarked
package id.penghubung.gateway.client;

import org.jspecify.annotations.NullMarked;
