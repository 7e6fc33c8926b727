package id.penghubung.complaints.tracking;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.runtime.UncachedResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API for access codes of earlier anonymous complaints. */
@Path("/v1/tracking/{trackingNumber}/access-code")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
class AccessCodeResource {

    private final ClaimAccessCode claimAccessCode;
    private final Caller caller;

    AccessCodeResource(ClaimAccessCode claimAccessCode, Caller caller) {
        this.claimAccessCode = claimAccessCode;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "claimAccessCode",
            summary = "Get an access code for your earlier anonymous complaint",
            description =
                    "For anonymous complaints from before their account was no longer stored: with the account from which the complaint was submitted, and its tracking number. The code is shown only once; a repetition returns another one, and the code before it is not valid any more.")
    @APIResponse(responseCode = "200", description = "The new access code")
    @APIResponse(
            responseCode = "404",
            description = "There is no such complaint, or it was not submitted anonymously from this account")
    public RestResponse<ClaimedAccessCode> claim(@RestPath String trackingNumber) {
        return UncachedResponse.of(claimAccessCode.claim(trackingNumber, caller.subject()));
    }
}
