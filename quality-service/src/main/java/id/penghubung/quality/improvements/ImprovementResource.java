package id.penghubung.quality.improvements;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of improvement actions for the units that carry them out. */
@Path("/v1/quality/improvements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvements")
class ImprovementResource {

    private final Improvements improvements;
    private final QualityCaller caller;

    ImprovementResource(Improvements improvements, QualityCaller caller) {
        this.improvements = improvements;
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
            operationId = "listImprovements",
            summary = "List improvement actions, newest first",
            description =
                    "From surveys, forums, assessments, reviews of standards and repeated complaints. Officers and heads see those"
                            + " of their own agency.")
    public Page<ImprovementView> list(
            @Parameter(description = "Only actions of this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable ImprovementState state,
            @RestQuery @Nullable ImprovementSource source,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return improvements.page(
                caller.readScope(),
                new ImprovementFilter(unit, state, source),
                Cursor.read(cursor, 1),
                PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getImprovement",
            summary = "Get an improvement action",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<ImprovementView> get(@RestPath UUID id) {
        return reply(improvements.get(id, caller.readScope()));
    }

    @PUT
    @Path("/{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "planImprovement",
            summary = "Plan an improvement action",
            description =
                    "Owner, due date and measure. A unit sets the due date with its first plan; later only the bureau moves it."
                            + " Owner and due date of an agreement of a forum are those of the agreement.")
    @ProblemTypes({"improvement-step-not-allowed", "improvement-due-date-fixed", "improvement-follows-source"})
    @APIResponse(responseCode = "412", description = "The action has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ImprovementView> plan(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PlanRequest request) {
        return reply(improvements.plan(target(id, ifMatch), caller.actor(), caller.isBureau(), request));
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "completeImprovement",
            summary = "Record that an improvement action was carried out",
            description =
                    "With evidence in words, or in files that were added before. An agreement of a forum and a late review of a"
                            + " standard are completed there; their actions follow.")
    @ProblemTypes({"improvement-step-not-allowed", "improvement-follows-source", "improvement-without-evidence"})
    @APIResponse(responseCode = "412", description = "The action has changed since it was read")
    @APIResponse(responseCode = "422", description = "There is no evidence")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ImprovementView> complete(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ImprovementCompletionRequest request) {
        return reply(improvements.complete(target(id, ifMatch), caller.actor(), request));
    }

    private Improvements.Target target(UUID id, @Nullable String ifMatch) {
        return new Improvements.Target(id, caller.actScope(), ifMatch);
    }

    private static RestResponse<ImprovementView> reply(ImprovementView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
