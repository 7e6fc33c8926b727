package id.penghubung.quality.improvements;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the decisions of the organisation bureau on improvement actions. */
@Path("/v1/quality/improvements/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Improvements")
class ImprovementDecisionResource {

    private final Improvements improvements;
    private final QualityCaller caller;

    ImprovementDecisionResource(Improvements improvements, QualityCaller caller) {
        this.improvements = improvements;
        this.caller = caller;
    }

    @POST
    @Path("/verification")
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "verifyImprovement",
            summary = "Confirm that an improvement action was carried out",
            description = "The evidence shows it. Nothing of the action changes any more.")
    @ProblemTypes("improvement-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The action has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ImprovementView> verify(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RemarkRequest request) {
        return reply(improvements.verify(target(id, ifMatch), caller.actor(), request.remark()));
    }

    @POST
    @Path("/return")
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "returnImprovement",
            summary = "Send an improvement action back to its unit",
            description = "The evidence does not show what was to be done. The action is in progress again.")
    @ProblemTypes({"improvement-step-not-allowed", "improvement-follows-source"})
    @APIResponse(responseCode = "412", description = "The action has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ImprovementView> sendBack(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return reply(improvements.sendBack(target(id, ifMatch), caller.actor(), request.reason()));
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "cancelImprovement",
            summary = "End an improvement action without a measure",
            description = "It does not count in the figures of the follow-up.")
    @ProblemTypes("improvement-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The action has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ImprovementView> cancel(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return reply(improvements.cancel(target(id, ifMatch), caller.actor(), request.reason()));
    }

    private Improvements.Target target(UUID id, @Nullable String ifMatch) {
        return new Improvements.Target(id, caller.actScope(), ifMatch);
    }

    private static RestResponse<ImprovementView> reply(ImprovementView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
