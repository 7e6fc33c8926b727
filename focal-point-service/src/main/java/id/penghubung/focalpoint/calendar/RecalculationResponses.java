package id.penghubung.focalpoint.calendar;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds the response to a change that starts a recalculation: 202 with the location of its progress. */
final class RecalculationResponses {

    private RecalculationResponses() {}

    static RestResponse<RecalculationStarted> started(UUID id) {
        return RestResponse.ResponseBuilder.<RecalculationStarted>create(Response.Status.ACCEPTED.getStatusCode())
                .location(URI.create("/v1/recalculations/" + id))
                .entity(new RecalculationStarted(id))
                .build();
    }
}
