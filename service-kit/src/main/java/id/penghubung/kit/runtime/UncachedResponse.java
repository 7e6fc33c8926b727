package id.penghubung.kit.runtime;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Response (200) that no cache may store, such as one about a person. */
public final class UncachedResponse {

    private UncachedResponse() {}

    public static <T> RestResponse<T> of(T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
