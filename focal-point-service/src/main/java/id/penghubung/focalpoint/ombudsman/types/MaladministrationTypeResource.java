package id.penghubung.focalpoint.ombudsman.types;

import id.penghubung.focalpoint.calendar.DateParameters;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for the code table of maladministration types: everybody can read it, administrators can change it. */
@Path("/v1/ombudsman/maladministration-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class MaladministrationTypeResource {

    private final MaladministrationTypeService types;
    private final IdempotentReplies replies;
    private final Caller caller;

    MaladministrationTypeResource(MaladministrationTypeService types, IdempotentReplies replies, Caller caller) {
        this.types = types;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMaladministrationTypes",
            summary = "List the maladministration types",
            description = "Each version of a type states the days on which it is valid and the regulation behind it.")
    @APIResponse(responseCode = "200", description = "All versions on one page, in the order of their codes")
    public Page<MaladministrationTypeView> list(
            @Parameter(description = "Only those still valid on this day or later") @QueryParam("from") @Nullable
                    String from) {
        return new Page<>(types.versions(from == null ? null : DateParameters.dayOfQuery("from", from)), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "addMaladministrationType",
            summary = "Add a maladministration type",
            description = "It can be alleged in matters from `validFrom` on, which is today or later.")
    @ProblemTypes("maladministration-type-exists")
    @APIResponse(
            responseCode = "201",
            description = "The type",
            content = @Content(schema = @Schema(implementation = MaladministrationTypeView.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, or the day is in the past")
    @APIResponse(responseCode = "409", description = "The code is taken, or the same request is still running")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull NewMaladministrationTypeRequest request) {
        return replies.executeOnce("maladministration-types/" + caller.subject(), idempotencyKey, request, () -> {
                    MaladministrationTypeView added = types.add(request, caller.account());
                    return replies.created(
                            "/v1/ombudsman/maladministration-types/" + added.code(), added.version(), added);
                })
                .toResponse();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "readMaladministrationType",
            summary = "Get the latest version of a maladministration type",
            description = "The `ETag` of the response is for `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The latest version",
            content = @Content(schema = @Schema(implementation = MaladministrationTypeView.class)))
    @APIResponse(responseCode = "404", description = "The type does not exist")
    public RestResponse<MaladministrationTypeView> read(@PathParam("code") String code) {
        return toResponse(types.latest(code));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeMaladministrationType",
            summary = "Change or end a maladministration type from a day on",
            description =
                    "Begins a new version; with `active` false the type cannot be alleged any more from that day on. Matters keep the types that were alleged.")
    @ProblemTypes("maladministration-type-ended")
    @APIResponse(
            responseCode = "200",
            description = "The latest version after the change",
            content = @Content(schema = @Schema(implementation = MaladministrationTypeView.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, or the day is in the past")
    @APIResponse(responseCode = "404", description = "The type does not exist")
    @APIResponse(responseCode = "409", description = "The type to be ended has ended by that day already")
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<MaladministrationTypeView> change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MaladministrationTypeRequest request) {
        return toResponse(types.change(code, ifMatch, request, caller.account()));
    }

    private static RestResponse<MaladministrationTypeView> toResponse(MaladministrationTypeView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
