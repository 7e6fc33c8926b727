package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for reading the officers and heads of an agency. {@link DirectoryAccessPolicy} decides who may. */
@Path("/v1/agencies/{code}/focal-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class FocalPointResource {

    private final FocalPointReadService service;
    private final DirectoryAccessPolicy access;

    FocalPointResource(FocalPointReadService service, DirectoryAccessPolicy access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.COORDINATOR,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listFocalPoints",
            summary = "List the focal points of an agency",
            description = "With their contacts, and including terms that have ended.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The agency does not exist, or is not visible to the caller")
    public Page<FocalPointView> list(
            @PathParam("code") String code,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        access.requireReader(code);
        int size = PageSize.of(limit);
        return service.page(code, Cursor.read(cursor, 1).map(position -> position.uuid(0)), size);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.COORDINATOR,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "readFocalPoint",
            summary = "Get a focal point of an agency",
            description = "The `ETag` of the response is for `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The focal point",
            content = @Content(schema = @Schema(implementation = FocalPointView.class)))
    @APIResponse(responseCode = "404", description = "The focal point does not exist, or is not visible to the caller")
    public RestResponse<FocalPointView> read(@PathParam("code") String code, @PathParam("id") UUID id) {
        access.requireReader(code);
        FocalPointView view = service.get(code, id);
        return new Versioned<>(view, view.version()).toResponse();
    }
}
