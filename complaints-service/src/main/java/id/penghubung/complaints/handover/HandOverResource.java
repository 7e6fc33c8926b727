package id.penghubung.complaints.handover;

import id.penghubung.complaints.complaint.ComplaintReplies;
import id.penghubung.complaints.complaint.ComplaintVersionResponses;
import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of complaints that are handed over to outside bodies. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class HandOverResource {

    private final HandOvers handOvers;
    private final ComplaintReplies replies;
    private final Caller caller;

    HandOverResource(HandOvers handOvers, ComplaintReplies replies, Caller caller) {
        this.handOvers = handOvers;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/complaints/{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "handOverComplaint",
            summary = "Hand a complaint over to an outside body",
            description =
                    "For a complaint that the coordinator has sent to the body that is responsible. It is archived, the reporter reads where it went and when, and the coordinator follows what comes of it.")
    @ProblemTypes("cannot-archive")
    @APIResponse(
            responseCode = "200",
            description = "The archived complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The complaint is answered, or has ended")
    @ComplaintVersionResponses
    public Response handOver(@BeanParam ChangeHeaders headers, @NotNull @Valid HandOverRequest request) {
        return replies.changed(
                headers,
                "hand-over",
                request,
                () -> handOvers.handOver(headers.id(), headers.ifMatch(), request, caller.account()));
    }

    @GET
    @Path("/hand-overs")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listHandOvers",
            summary = "List the complaints that were handed over and are to be followed, soonest first",
            description = "In the order of the day on which the coordinator asks the outside body what came of it.")
    public Page<HandOverView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return handOvers.page(Cursor.read(cursor, 2), PageSize.of(limit));
    }

    @GET
    @Path("/hand-overs/{complaintId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "getHandOver",
            summary = "Get a complaint that was handed over",
            description = "Where it was sent, when, and what the coordinator learned since.")
    public HandOverView get(@RestPath UUID complaintId) {
        return handOvers.get(complaintId);
    }

    @POST
    @Path("/hand-overs/{complaintId}/follow-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "addHandOverFollowUp",
            summary = "Record what came of a complaint that was handed over",
            description = "With the day of the next question to the outside body, or without one if it needs no more.")
    public HandOverView followUp(@RestPath UUID complaintId, @NotNull @Valid FollowUpRequest request) {
        return handOvers.followUp(complaintId, request, caller.account());
    }
}
