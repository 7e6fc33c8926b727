package id.penghubung.complaints.handover;

import id.penghubung.complaints.complaint.ComplaintReplies;
import id.penghubung.complaints.complaint.ComplaintVersionResponses;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP API that hands a complaint over to an outside body. */
@Path("/v1/complaints/{id}/hand-over")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class ComplaintHandOverResource {

    private final HandOvers handOvers;
    private final ComplaintReplies replies;
    private final Caller caller;

    ComplaintHandOverResource(HandOvers handOvers, ComplaintReplies replies, Caller caller) {
        this.handOvers = handOvers;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "handOverComplaint",
            summary = "Hand a complaint over to an outside body",
            description =
                    "For a complaint that the coordinator has sent to the body that is responsible. It is archived, the reporter reads where it went and when, and the coordinator follows what comes of it. Not while another coordinator has claimed it in the triage queue.")
    @ProblemTypes({"cannot-archive", "triage-claimed"})
    @APIResponse(
            responseCode = "200",
            description = "The archived complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The complaint is answered, has ended, or is claimed by another coordinator")
    @ComplaintVersionResponses
    public Response handOver(@BeanParam ChangeHeaders headers, @NotNull @Valid HandOverRequest request) {
        return replies.changed(
                headers,
                "hand-over",
                request,
                () -> handOvers.handOver(headers.id(), headers.ifMatch(), request, caller.account(), caller.subject()));
    }
}
