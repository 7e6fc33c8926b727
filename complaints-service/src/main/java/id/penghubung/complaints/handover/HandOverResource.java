package id.penghubung.complaints.handover;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of complaints that were handed over to outside bodies. */
@Path("/v1/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class HandOverResource {

    private final HandOvers handOvers;
    private final Caller caller;

    HandOverResource(HandOvers handOvers, Caller caller) {
        this.handOvers = handOvers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listHandOvers",
            summary = "List the complaints that were handed over and are to be followed, soonest first",
            description = "In the order of the day on which the coordinator asks the outside body what came of it.")
    public Page<HandOverView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return handOvers.page(Cursor.read(cursor, 2), PageSize.of(limit));
    }

    @GET
    @Path("/{complaintId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "getHandOver",
            summary = "Get a complaint that was handed over",
            description = "Where it was sent, when, and what the coordinator learned since.")
    public HandOverView get(@RestPath UUID complaintId) {
        return handOvers.get(complaintId);
    }

    @POST
    @Path("/{complaintId}/follow-ups")
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
