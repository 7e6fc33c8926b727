package id.penghubung.complaints.tracking;

import id.penghubung.kit.text.Languages;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Path and header parameters of a change with an access code that responds with the complaint after it. */
record TrackingChangeHeaders(
        @PathParam("trackingNumber") String trackingNumber,
        @HeaderParam(TrackingHeaders.ACCESS_CODE) @Nullable String accessCode,
        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {

    /** @param request the request, for the address of the client */
    TrackComplaint.Change change(HttpServerRequest request) {
        return new TrackComplaint.Change(
                new TrackingHeaders(trackingNumber, accessCode).credentials(request),
                idempotencyKey,
                Languages.preferredBy(languages));
    }
}
