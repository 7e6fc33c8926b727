package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoint that orders the actions of a matter. */
@Path("/v1/ombudsman/matters/{matterId}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class MatterActionResource {

    private final ActionService service;
    private final ChangeReplies replies;
    private final Caller caller;

    MatterActionResource(ActionService service, ChangeReplies replies, Caller caller) {
        this.service = service;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "orderAction",
            summary = "Enter what an agency is to do",
            description =
                    "A corrective action, suggestion or recommendation. The time limit runs from the receipt by the reported party: 30 working days, or 60 days for a recommendation.")
    @ProblemTypes("matter-closed")
    @APIResponse(
            responseCode = "201",
            description = "The action",
            headers = @Header(name = "ETag", description = "Version of the action"),
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A field is not valid: an agency that is not concerned, a last day before the receipt, a date in the future; with what was submitted")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    @APIResponse(responseCode = "409", description = "The matter is closed, or the same request is still running")
    public Response order(
            @PathParam("matterId") UUID matterId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull ActionOrder request) {
        return replies.created(
                "matters/" + matterId + "/actions/" + caller.subject(),
                idempotencyKey,
                request,
                "/v1/ombudsman/actions/",
                () -> service.order(matterId, request, caller));
    }
}
