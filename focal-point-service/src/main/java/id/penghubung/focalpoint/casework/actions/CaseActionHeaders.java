package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.Officer;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Path and header parameters that all actions share. */
record CaseActionHeaders(
        @PathParam("id") UUID id,

        @Parameter(description = "ETag of the case as it was read") @HeaderParam("If-Match") @Nullable
        String ifMatch,

        @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {

    CaseActionService.Target target(Officer officer) {
        return new CaseActionService.Target(id, ifMatch, officer);
    }
}
