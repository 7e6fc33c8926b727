package id.penghubung.kit.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * A finished reply, as it is sent and as it is sent again.
 *
 * @param status HTTP status
 * @param headers such as {@code Location}
 * @param body JSON text
 */
public record Reply(int status, Map<String, String> headers, String body) {

    /** As it goes to the client. */
    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
        headers.forEach(response::header);
        return response.build();
    }
}
