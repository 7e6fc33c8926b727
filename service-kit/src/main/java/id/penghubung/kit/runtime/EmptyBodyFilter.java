package id.penghubung.kit.runtime;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Sets the content type of a request without a body to JSON, because clients such as curl and browsers send another one,
 * such as the form type. An operation with an optional body then works; an operation with a required body reports that it
 * is missing.
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
