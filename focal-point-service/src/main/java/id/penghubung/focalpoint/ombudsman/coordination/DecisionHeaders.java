package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.identity.Caller;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Path and header parameters that all steps with a decision share. */
record DecisionHeaders(
        @PathParam("id") UUID id,

        @Parameter(description = "ETag of the decision as it was read") @HeaderParam("If-Match") @Nullable
        String ifMatch,

        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {

    DecisionService.Target target(Caller caller) {
        return new DecisionService.Target(id, ifMatch, caller);
    }

    /** Returns the owner of the idempotency key. */
    String scope(String step, Caller caller) {
        return "coordination-decisions/" + id + '/' + step + '/' + caller.subject();
    }
}
