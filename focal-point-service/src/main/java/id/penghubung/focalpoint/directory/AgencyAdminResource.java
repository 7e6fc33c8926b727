package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints with which the administrator adds and changes agencies. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class AgencyAdminResource {

    private final AgencyService service;
    private final DirectoryAccessPolicy access;
    private final DirectoryResponses responses;

    AgencyAdminResource(AgencyService service, DirectoryAccessPolicy access, DirectoryResponses responses) {
        this.service = service;
        this.access = access;
        this.responses = responses;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "addAgency",
            summary = "Add an agency to the directory",
            description = "From then on complaints can be routed to it.")
    @ProblemTypes("code-taken")
    @APIResponse(
            responseCode = "201",
            description = "The agency",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(responseCode = "409", description = "The code is taken, or the same request is still running")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull NewAgencyRequest request) {
        Editor editor = access.admin();
        return responses.created(
                editor,
                new DirectoryResponses.Creation<AgencyView>(
                        "", idempotencyKey, request, AgencyView::code, AgencyView::version),
                () -> service.add(editor, request));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeAgency",
            summary = "Change an agency",
            description =
                    "Changes its name, its agreement date, and whether it is active. Complaints cannot be routed to an inactive agency.")
    @APIResponse(
            responseCode = "200",
            description = "The agency after the change",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(responseCode = "404", description = "The agency does not exist")
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AgencyView> change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencyRequest request) {
        AgencyView view = service.change(access.admin(), code, ifMatch, request);
        return new Versioned<>(view, view.version()).toResponse();
    }
}
