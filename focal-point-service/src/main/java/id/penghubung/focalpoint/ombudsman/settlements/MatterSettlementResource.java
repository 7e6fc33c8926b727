package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Endpoints for planning and listing the settlement meetings of a matter. */
@Path("/v1/ombudsman/matters/{matterId}/settlement-meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class MatterSettlementResource {

    private final SettlementService service;
    private final SettlementReader reader;
    private final ChangeReplies replies;
    private final Caller caller;

    MatterSettlementResource(SettlementService service, SettlementReader reader, ChangeReplies replies, Caller caller) {
        this.service = service;
        this.reader = reader;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "planSettlementMeeting",
            summary = "Plan a mediation or conciliation",
            description = "The officers of the agencies are notified.")
    @ProblemTypes("matter-closed")
    @APIResponse(
            responseCode = "201",
            description = "The meeting",
            headers = @Header(name = "ETag", description = "Version of the meeting"),
            content = @Content(schema = @Schema(implementation = SettlementView.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, such as a time in the past")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    @APIResponse(responseCode = "409", description = "The matter is closed, or the same request is still running")
    public Response plan(
            @PathParam("matterId") UUID matterId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull SettlementPlan request) {
        return replies.created(
                "matters/" + matterId + "/settlement-meetings/" + caller.subject(),
                idempotencyKey,
                request,
                SettlementResource.MEETINGS,
                () -> service.plan(matterId, request, caller));
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listSettlementMeetings",
            summary = "List the settlement meetings of a matter",
            description =
                    "With the quick settlements, in the order of their registration, without audit records. An agency sees"
                            + " those in which it takes part.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    public Page<SettlementView> list(
            @PathParam("matterId") UUID matterId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        UUID last = Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null);
        return reader.page(matterId, last, size, caller);
    }
}
