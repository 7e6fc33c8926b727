package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for the settings of an agency: answer approval and mail preferences. */
@Path("/v1/agencies/{code}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class AgencySettingsResource {

    private final AgencySettingsService service;
    private final DirectoryAccessPolicy access;

    AgencySettingsResource(AgencySettingsService service, DirectoryAccessPolicy access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "readAgencySettings",
            summary = "Get the settings of an agency",
            description = "Approval of answers, quiet hours, hour of the daily digest, and shared mailbox.")
    @APIResponse(
            responseCode = "200",
            description = "The settings; the ETag is for If-Match",
            content = @Content(schema = @Schema(implementation = AgencySettingsView.class)))
    @APIResponse(responseCode = "404", description = "The agency does not exist, or is not visible to the caller")
    public RestResponse<AgencySettingsView> read(@PathParam("code") String code) {
        access.requireReader(code);
        return service.get(code).toResponse();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "changeAgencySettings",
            summary = "Change the settings of an agency",
            description = "They apply to all officers of the agency.")
    @APIResponse(
            responseCode = "200",
            description = "The settings after the change",
            content = @Content(schema = @Schema(implementation = AgencySettingsView.class)))
    @APIResponse(responseCode = "412", description = "The settings have changed since they were read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AgencySettingsView> change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencySettingsRequest request) {
        return service.change(access.requireEditor(code), code, ifMatch, request)
                .toResponse();
    }
}
