package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.identity.Caller;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Path and header parameters that all steps share, such as those with a letter, an action or a meeting. */
public record StepHeaders(
        @PathParam("id") UUID id,

        @Parameter(description = "ETag as it was read") @HeaderParam("If-Match") @Nullable
        String ifMatch,

        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {

    public StepTarget target(Caller caller) {
        return new StepTarget(id, ifMatch, caller);
    }

    /** Returns the owner of the idempotency key. */
    public String scope(String step, Caller caller) {
        return "ombudsman/" + id + '/' + step + '/' + caller.subject();
    }
}
