package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoint for actions on several cases in one request. */
@Path("/v1/cases/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class BulkActionResource {

    private final BulkActionService bulkActions;
    private final Caller caller;

    BulkActionResource(BulkActionService bulkActions, Caller caller) {
        this.bulkActions = bulkActions;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "actOnCases",
            summary = "Perform up to 100 actions on cases",
            description =
                    "Each action is executed or rejected by itself, in the given order. With an Idempotency-Key, executed actions are not repeated, and rejected ones are tried again.")
    @ProblemTypes("account-without-agency")
    @APIResponse(
            responseCode = "200",
            description = "All actions were executed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkResult.All.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some actions were rejected; each result has its own status",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BulkResult.All.class)))
    @APIResponse(responseCode = "400", description = "The body is not valid; no action was executed")
    public Response perform(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Valid @NotNull BulkRequest request) {
        BulkResult.All results = bulkActions.perform(
                new BulkActionService.Request(Officer.of(caller), key, language), request.actions());
        return Response.status(results.status()).entity(results).build();
    }
}
