package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
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
    @Operation(operationId = "listUnits", summary = "The units of an agency")
    @APIResponse(responseCode = "200", description = "All of them: an agency has a few dozen at most")
    @APIResponse(responseCode = "404", description = "No such agency")
    public Page<UnitView> list(@PathParam("code") String code) {
        return new Page<>(service.all(code), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "addUnit", summary = "Add a unit")
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
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "changeUnit", summary = "Rename or move a unit")
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is now",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "412", description = "It changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing or names no version")
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
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "removeUnit", summary = "Remove a unit that nobody belongs to")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "Units or people still belong to it")
    @APIResponse(responseCode = "412", description = "It changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing or names no version")
    public void remove(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(access.requireEditor(code), code, id, ifMatch);
    }
}
