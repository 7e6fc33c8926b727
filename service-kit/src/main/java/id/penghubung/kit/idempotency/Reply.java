package id.penghubung.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * Complete reply, for the first response and for repetitions.
 *
 * @param status HTTP status
 * @param headers such as {@code Location}
 * @param body JSON text
 */
public record Reply(int status, Map<String, String> headers, String body) {

    /** Returns the same reply for a body with a secret or about a person, which caches must not store. */
    public Reply withoutCaching() {
        Map<String, String> complete = new HashMap<>(headers);
        complete.put(HttpHeaders.CACHE_CONTROL, "no-store");
        return new Reply(status, complete, body);
    }

    /** Returns the reply as an HTTP response. */
    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        headers.forEach(response::header);
        return response.build();
    }
}
