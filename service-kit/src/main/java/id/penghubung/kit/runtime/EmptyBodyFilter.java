package id.penghubung.kit.runtime;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A request without a body needs no content type: whatever a client says of nothing, such as the form type that curl and
 * browsers send, an act whose body is optional goes through, and one that needs a body says so.
 */
class EmptyBodyFilter {

    @ServerRequestFilter(preMatching = true)
    public void treatAsJson(ContainerRequestContext request) {
        if ("POST".equals(request.getMethod())
                && request.getLength() <= 0
                && request.getHeaderString("Transfer-Encoding") == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
