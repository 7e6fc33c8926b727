/** Request admission: validation of each request, CORS, authentication, limits, and forwarding to the proxy or a page. */
@NullMarked
package id.penghubung.gateway.edge;

import org.jspecify.annotations.NullMarked;
