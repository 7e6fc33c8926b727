package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints that read actions. */
@Path("/v1/ombudsman/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class ActionResource {

    private final ActionReader reader;
    private final Caller caller;

    ActionResource(ActionReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listActions",
            summary = "List actions, latest ordered first",
            description =
                    "Without drafts and audit records. The liaison, the coordinator and the regional secretary see all, an agency its own. Actions of a matter in which the caller is accused or has a conflict of interest are not shown.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public Page<ActionView> list(@BeanParam ActionListParameters parameters) {
        return reader.page(parameters.filter(), parameters.size(), caller);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readAction",
            summary = "Get an action",
            description = "With its deadline, evidence and audit record. The `ETag` is for `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            headers = @Header(name = "ETag", description = "Version of the action"),
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    @APIResponse(responseCode = "404", description = "The action does not exist, or is not visible to the caller")
    public RestResponse<ActionView> read(@PathParam("id") UUID id) {
        ActionView action = reader.get(id, caller);
        return new Versioned<>(action, action.version()).toResponse();
    }
}
