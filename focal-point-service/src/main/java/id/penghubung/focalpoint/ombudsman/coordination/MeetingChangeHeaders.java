package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.identity.Caller;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Path and header parameters of changes that have the same effect when they are repeated. */
record MeetingChangeHeaders(
        @PathParam("id") UUID id,

        @Parameter(description = "ETag of the meeting as it was read") @HeaderParam("If-Match") @Nullable
        String ifMatch) {

    StepTarget target(Caller caller) {
        return new StepTarget(id, ifMatch, caller);
    }
}
