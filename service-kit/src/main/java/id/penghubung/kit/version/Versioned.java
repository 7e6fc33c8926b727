package id.penghubung.kit.version;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A view together with its version.
 *
 * @param version the version that a change of it must name, as {@code ETag} and in {@code If-Match}
 */
public record Versioned<T>(T view, long version) {

    /** Returns the view as a response (200) with its {@code ETag}. */
    public RestResponse<T> toResponse() {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
