package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for the canned replies of an agency. */
@Path("/v1/agencies/{code}/canned-replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
@SecurityRequirement(name = "bearer")
class CannedReplyResource {

    private final CannedReplyService service;
    private final DirectoryAccessPolicy access;
    private final DirectoryResponses responses;

    CannedReplyResource(CannedReplyService service, DirectoryAccessPolicy access, DirectoryResponses responses) {
        this.service = service;
        this.access = access;
        this.responses = responses;
    }

    @GET
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR, Roles.ADMIN})
    @Operation(operationId = "listCannedReplies", summary = "Canned replies in the order of their codes")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "No such agency, or another one's")
    public Page<CannedReplyView> list(
            @PathParam("code") String code,
            @Parameter(description = "1 to 100, 20 when absent") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "The value of next of the previous page") @QueryParam("cursor") @Nullable String cursor) {
        access.requireReader(code);
        int size = PageSize.of(limit);
        return service.page(code, Cursor.read(cursor, 1).map(position -> position.text(0)), size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(operationId = "addCannedReply", summary = "Add a canned reply")
    @APIResponse(
            responseCode = "201",
            description = "The reply",
            content = @Content(schema = @Schema(implementation = CannedReplyView.class)))
    @APIResponse(responseCode = "409", description = "The code is taken")
    public Response add(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull CannedReplyRequest request) {
        Editor editor = access.requireEditor(code);
        return responses.created(
                editor,
                new DirectoryResponses.Creation<CannedReplyView>(
                        code + "/canned-replies",
                        idempotencyKey,
                        request,
                        reply -> "/" + reply.id(),
                        CannedReplyView::version),
                () -> service.add(editor, code, request));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(operationId = "changeCannedReply", summary = "Change a canned reply")
    @APIResponse(
            responseCode = "200",
            description = "The reply as it is now",
            content = @Content(schema = @Schema(implementation = CannedReplyView.class)))
    @APIResponse(responseCode = "412", description = "It changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing or names no version")
    public RestResponse<CannedReplyView> change(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CannedReplyRequest request) {
        CannedReplyView view = service.change(access.requireEditor(code), code, id, ifMatch, request);
        return new Versioned<>(view, view.version()).toResponse();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(operationId = "removeCannedReply", summary = "Remove a canned reply")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "412", description = "It changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing or names no version")
    public void remove(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(access.requireEditor(code), code, id, ifMatch);
    }
}
