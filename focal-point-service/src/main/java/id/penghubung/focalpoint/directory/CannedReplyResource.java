package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for the canned replies of an agency. */
@Path("/v1/agencies/{code}/canned-replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
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
    @Operation(
            operationId = "listCannedReplies",
            summary = "List the canned replies of an agency, in the order of their codes",
            description = "Texts contain placeholders; `GET /v1/cases/{id}/canned-replies` fills them in.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The agency does not exist, or is not visible to the caller")
    public Page<CannedReplyView> list(
            @PathParam("code") String code,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        access.requireReader(code);
        int size = PageSize.of(limit);
        return service.page(code, Cursor.read(cursor, 1).map(position -> position.text(0)), size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addCannedReply",
            summary = "Add a canned reply",
            description = "The code is unique within the agency.")
    @ProblemTypes("code-taken")
    @APIResponse(
            responseCode = "201",
            description = "The canned reply",
            content = @Content(schema = @Schema(implementation = CannedReplyView.class)))
    @APIResponse(responseCode = "409", description = "The code is taken, or the same request is still running")
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
    @Operation(
            operationId = "changeCannedReply",
            summary = "Change a canned reply",
            description = "Answers that were sent with the earlier text do not change.")
    @ProblemTypes("code-taken")
    @APIResponse(
            responseCode = "200",
            description = "The canned reply after the change",
            content = @Content(schema = @Schema(implementation = CannedReplyView.class)))
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
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
    @Operation(
            operationId = "removeCannedReply",
            summary = "Remove a canned reply",
            description = "Answers that were sent with it do not change.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public void remove(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(access.requireEditor(code), code, id, ifMatch);
    }
}
