package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.identity.Caller;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Path and header parameters that all steps with an action share. */
record ActionStepHeaders(
        @PathParam("id") UUID id,

        @Parameter(description = "ETag of the action as it was read") @HeaderParam("If-Match") @Nullable
        String ifMatch,

        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {

    ActionSteps.Target target(Caller caller) {
        return new ActionSteps.Target(id, ifMatch, caller);
    }

    /** Returns the owner of the idempotency key. */
    String scope(String step, Caller caller) {
        return "actions/" + id + '/' + step + '/' + caller.subject();
    }
}
