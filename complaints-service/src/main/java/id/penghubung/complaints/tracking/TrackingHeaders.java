package id.penghubung.complaints.tracking;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Path and header parameters of each request with an access code. */
record TrackingHeaders(
        @PathParam("trackingNumber") String trackingNumber,
        @HeaderParam(TrackingHeaders.ACCESS_CODE) @Nullable String accessCode) {

    static final String ACCESS_CODE = "Access-Code";

    /** @param request the request, for the address of the client */
    TrackComplaint.Credentials credentials(HttpServerRequest request) {
        return new TrackComplaint.Credentials(
                trackingNumber, accessCode, request.remoteAddress().hostAddress());
    }
}
