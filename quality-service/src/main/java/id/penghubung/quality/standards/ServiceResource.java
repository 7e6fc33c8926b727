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

/** HTTP API of the services of units, for those who prepare standards. The public reads the catalogue. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service standards")
class ServiceResource {

    private final PublicServices services;
    private final StandardResponses responses;
    private final QualityCaller caller;

    ServiceResource(PublicServices services, StandardResponses responses, QualityCaller caller) {
        this.services = services;
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
            operationId = "listPublicServices",
            summary = "List the services of units, in the order of their codes",
            description = "Officers and heads see those of their own agency, also without a published standard.")
    public Page<ServiceView> list(
            @Parameter(description = "Only services of this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return services.page(caller.readScope(), unit, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getPublicService",
            summary = "Get a service of a unit",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<ServiceView> get(@RestPath String code) {
        return reply(services.get(code, caller.readScope()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addPublicService",
            summary = "Add a service of a unit",
            description = "The catalogue shows it as soon as a standard is published.")
    @ProblemTypes("service-code-taken")
    @APIResponse(
            responseCode = "201",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid NewServiceRequest request) {
        return responses.addedService(
                caller.actor(),
                idempotencyKey,
                request,
                () -> ServiceView.of(services.add(caller.actScope(), request)));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "changePublicService",
            summary = "Rename a service, or end it",
            description = "The catalogue omits a service that is no longer provided.")
    @APIResponse(responseCode = "412", description = "The service has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ServiceView> change(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ServiceRequest request) {
        return reply(services.change(code, caller.actScope(), ifMatch, request));
    }

    private static RestResponse<ServiceView> reply(PublicService service) {
        return new Versioned<>(ServiceView.of(service), service.version()).toResponse();
    }
}
