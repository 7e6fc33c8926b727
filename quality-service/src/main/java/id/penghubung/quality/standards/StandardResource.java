package id.penghubung.quality.standards;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the versions of a service standard. */
@Path("/v1/services/{code}/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service standards")
class StandardResource {

    private final Standards standards;
    private final StandardResponses responses;
    private final QualityCaller caller;

    StandardResource(Standards standards, StandardResponses responses, QualityCaller caller) {
        this.standards = standards;
        this.responses = responses;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listStandards",
            summary = "List the versions of the standard of a service, newest first",
            description = "Officers and heads see those of their own agency, also drafts.")
    public Page<StandardView> list(
            @RestPath String code, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return standards.page(code, caller.readScope(), Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getStandard",
            summary = "Get a version of the standard of a service",
            description =
                    "`missing` names the components that are still to be filled in. The `ETag` is for `If-Match`.")
    public RestResponse<StandardView> get(@RestPath String code, @RestPath int number) {
        return reply(standards.get(code, number, caller.readScope()));
    }

    @GET
    @Path("/{number}/differences")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "compareStandards",
            summary = "Get the differences between two versions of a standard",
            description = "Only components that differ, with both values.")
    public StandardDifferences differences(
            @RestPath String code,
            @RestPath int number,
            @Parameter(description = "Number of the version with which it is compared", required = true) @RestQuery
                    int with) {
        return new StandardDifferences(number, with, standards.differences(code, number, with, caller.readScope()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "beginStandard",
            summary = "Begin a version of the standard of a service",
            description =
                    "Without components it begins with those of the version in force. One version is prepared at a time.")
    @ProblemTypes("standard-in-preparation")
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = StandardView.class)))
    public Response begin(
            @RestPath String code,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid StandardRequest request) {
        return responses.begunStandard(
                caller.actor(),
                code,
                idempotencyKey,
                request,
                () -> standards.begin(code, caller.actScope(), caller.actor(), request));
    }

    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "editStandard",
            summary = "Replace the components of a version in preparation",
            description =
                    "A draft takes over what a forum agrees on until its record is signed. A version that was consulted on"
                            + " becomes a draft again when its components change, and needs a new consultation (PermenPANRB"
                            + " 16/2017). A published one never changes.")
    @ProblemTypes("standard-published")
    @APIResponse(responseCode = "412", description = "The version has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<StandardView> edit(
            @RestPath String code,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandardRequest request) {
        return reply(standards.edit(target(code, number, ifMatch), caller.actor(), request));
    }

    private Standards.Target target(String code, int number, @Nullable String ifMatch) {
        return new Standards.Target(code, number, caller.actScope(), ifMatch);
    }

    private static RestResponse<StandardView> reply(StandardView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
