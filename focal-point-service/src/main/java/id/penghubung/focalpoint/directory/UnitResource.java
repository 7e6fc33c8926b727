package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for the units of an agency. Everybody may read them; its head and the administrator may change them. */
@Path("/v1/agencies/{code}/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class UnitResource {

    private final UnitService service;
    private final DirectoryAccessPolicy access;
    private final DirectoryResponses responses;

    UnitResource(UnitService service, DirectoryAccessPolicy access, DirectoryResponses responses) {
        this.service = service;
        this.access = access;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listUnits",
            summary = "List the units of an agency",
            description = "Units form a tree of two levels; `parentId` names the unit above.")
    @APIResponse(responseCode = "200", description = "All units on one page")
    @APIResponse(responseCode = "404", description = "The agency does not exist")
    public Page<UnitView> list(@PathParam("code") String code) {
        return new Page<>(service.all(code), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addUnit",
            summary = "Add a unit to an agency",
            description = "`parentId` names the unit above; units form a tree of two levels.")
    @APIResponse(
            responseCode = "201",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response add(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull UnitRequest request) {
        Editor editor = access.requireEditor(code);
        return responses.created(
                editor,
                new DirectoryResponses.Creation<UnitView>(
                        code + "/units", idempotencyKey, request, unit -> "/" + unit.id(), UnitView::version),
                () -> service.add(editor, code, request));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "changeUnit",
            summary = "Rename or move a unit",
            description = "Without `parentId` it becomes a unit of the upper level.")
    @APIResponse(
            responseCode = "200",
            description = "The unit after the change",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<UnitView> change(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull UnitRequest request) {
        UnitView view = service.change(access.requireEditor(code), code, id, ifMatch, request);
        return new Versioned<>(view, view.version()).toResponse();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "removeUnit",
            summary = "Remove a unit",
            description = "Only a unit without focal points and without units of its own can be removed.")
    @ProblemTypes("unit-in-use")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "Units or focal points still belong to the unit")
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public void remove(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(access.requireEditor(code), code, id, ifMatch);
    }
}
