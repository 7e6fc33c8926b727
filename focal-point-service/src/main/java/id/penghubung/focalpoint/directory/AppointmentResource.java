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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints with which the head of an agency and the administrator appoint its officers. */
@Path("/v1/agencies/{code}/focal-points")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class AppointmentResource {

    private final AppointmentService service;
    private final DirectoryAccessPolicy access;
    private final DirectoryResponses responses;

    AppointmentResource(AppointmentService service, DirectoryAccessPolicy access, DirectoryResponses responses) {
        this.service = service;
        this.access = access;
        this.responses = responses;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addFocalPoint",
            summary = "Appoint a focal point",
            description = "The account can work on cases of the agency during the term.")
    @ProblemTypes("terms-overlap")
    @APIResponse(
            responseCode = "201",
            description = "The focal point",
            content = @Content(schema = @Schema(implementation = FocalPointView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The account has a term at the agency in that time, or the same request is still running")
    public Response add(
            @PathParam("code") String code,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull FocalPointRequest request) {
        Editor editor = access.requireEditor(code);
        return responses.created(
                editor,
                new DirectoryResponses.Creation<FocalPointView>(
                        code + "/focal-points",
                        idempotencyKey,
                        request,
                        person -> "/" + person.id(),
                        FocalPointView::version),
                () -> service.add(editor, code, request));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "changeFocalPoint",
            summary = "Change a focal point",
            description = "Changes contacts, term, absence and deputy.")
    @ProblemTypes("terms-overlap")
    @APIResponse(
            responseCode = "200",
            description = "The focal point after the change",
            content = @Content(schema = @Schema(implementation = FocalPointView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The account has a term at the agency in that time, or the same request is still running")
    @APIResponse(responseCode = "412", description = "The focal point has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<FocalPointView> change(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FocalPointRequest request) {
        FocalPointView view = service.change(access.requireEditor(code), code, id, ifMatch, request);
        return new Versioned<>(view, view.version()).toResponse();
    }

    @POST
    @Path("/{id}/term-end")
    @RolesAllowed({Roles.ADMIN, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "endTerm",
            summary = "End the term of a focal point",
            description = "The entry is kept, so that earlier actions remain attributable.")
    @ProblemTypes("term-ended")
    @APIResponse(
            responseCode = "200",
            description = "The focal point after the change",
            content = @Content(schema = @Schema(implementation = FocalPointView.class)))
    @APIResponse(responseCode = "409", description = "The term is already over")
    @APIResponse(responseCode = "412", description = "The focal point has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<FocalPointView> endTerm(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermEndRequest request) {
        FocalPointView view = service.endTerm(access.requireEditor(code), code, id, ifMatch, request.lastDay());
        return new Versioned<>(view, view.version()).toResponse();
    }
}
