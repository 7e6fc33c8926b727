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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The progress of recalculations and the deadlines that they moved. */
@Path("/v1/recalculations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
@SecurityRequirement(name = "bearer")
class RecalculationResource {

    private final RecalculationReadService service;

    RecalculationResource(RecalculationReadService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.COORDINATOR})
    @Operation(operationId = "listRecalculations", summary = "Recalculations, the latest first")
    public Page<RecalculationView> list(
            @Parameter(description = "1 to 100, 20 when absent") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "The value of next of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return service.page(Cursor.read(cursor, 1).map(place -> place.uuid(0)), size);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.COORDINATOR})
    @Operation(operationId = "readRecalculation", summary = "Progress of a recalculation")
    @APIResponse(responseCode = "200", description = "Its state and how many deadlines it has examined and moved")
    @APIResponse(responseCode = "404", description = "No such recalculation")
    public RecalculationView read(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/moves")
    @RolesAllowed({Roles.ADMIN, Roles.COORDINATOR})
    @Operation(operationId = "listMoves", summary = "The deadlines that it moved, in the order in which they were made")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "No such recalculation")
    public Page<DeadlineMoveView> moves(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 100, 20 when absent") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "The value of next of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        return service.moves(id, Cursor.read(cursor, 1).map(place -> place.uuid(0)), size);
    }
}
