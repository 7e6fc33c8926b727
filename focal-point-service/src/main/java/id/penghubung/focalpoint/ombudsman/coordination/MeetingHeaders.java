package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.identity.Caller;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Path and header parameters that all steps with a meeting share. */
record MeetingHeaders(
        @PathParam("id") UUID id,

        @Parameter(description = "ETag of the meeting as it was read") @HeaderParam("If-Match") @Nullable
        String ifMatch,

        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {

    MeetingTarget target(Caller caller) {
        return new MeetingTarget(id, ifMatch, caller);
    }

    /** Returns the owner of the idempotency key. */
    String scope(String step, Caller caller) {
        return "coordination-meetings/" + id + '/' + step + '/' + caller.subject();
    }
}
