package id.penghubung.focalpoint.ombudsman.settlements;

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

/** Endpoint for recording a quick settlement of a matter. */
@Path("/v1/ombudsman/matters/{matterId}/quick-settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class QuickSettlementResource {

    private final SettlementService service;
    private final ChangeReplies replies;
    private final Caller caller;

    QuickSettlementResource(SettlementService service, ChangeReplies replies, Caller caller) {
        this.service = service;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "recordQuickSettlement",
            summary = "Record that a call or an informal meeting settled a matter",
            description =
                    "An officer records only what their own agency agreed. The matter is closed by a move of its own.")
    @ProblemTypes("matter-closed")
    @APIResponse(
            responseCode = "201",
            description = "The settlement, as a meeting that was held",
            headers = @Header(name = "ETag", description = "Version of the meeting"),
            content = @Content(schema = @Schema(implementation = SettlementView.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, such as a time in the future")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    @APIResponse(responseCode = "409", description = "The matter is closed, or the same request is still running")
    public Response recordQuickSettlement(
            @PathParam("matterId") UUID matterId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull QuickSettlement request) {
        return replies.created(
                "matters/" + matterId + "/quick-settlements/" + caller.subject(),
                idempotencyKey,
                request,
                SettlementResource.MEETINGS,
                () -> service.recordQuickSettlement(matterId, request, caller));
    }
}
