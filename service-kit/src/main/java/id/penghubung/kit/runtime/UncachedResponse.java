package id.penghubung.kit.runtime;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Response that no cache may store, such as one about a person. */
public final class UncachedResponse {

    private UncachedResponse() {}

    /** Returns the response with status 200. */
    public static <T> RestResponse<T> of(T body) {
        return of(RestResponse.Status.OK, body);
    }

    public static <T> RestResponse<T> of(RestResponse.Status status, T body) {
        return RestResponse.ResponseBuilder.create(status, body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
