package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The progress of recalculations and the deadlines that they moved. */
@Path("/v1/recalculations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
class RecalculationResource {

    private final RecalculationReadService service;

    RecalculationResource(RecalculationReadService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.COORDINATOR})
    @Operation(
            operationId = "listRecalculations",
            summary = "List recalculations, latest first",
            description = "A change of a calendar or of a policy starts a recalculation of running deadlines.")
    public Page<RecalculationView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return service.page(Cursor.read(cursor, 1).map(place -> place.uuid(0)), size);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.COORDINATOR})
    @Operation(
            operationId = "readRecalculation",
            summary = "Get a recalculation",
            description = "Shows its state and how many deadlines are examined and moved.")
    @APIResponse(responseCode = "200", description = "State and progress of the recalculation")
    @APIResponse(responseCode = "404", description = "The recalculation does not exist")
    public RecalculationView read(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/moves")
    @RolesAllowed({Roles.ADMIN, Roles.COORDINATOR})
    @Operation(
            operationId = "listMoves",
            summary = "List the deadlines that a recalculation moved",
            description = "In the order in which they were moved, with the due dates before and after.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The recalculation does not exist")
    public Page<DeadlineMoveView> moves(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return service.moves(id, Cursor.read(cursor, 1).map(place -> place.uuid(0)), size);
    }
}
