package id.penghubung.quality.improvements.complaints;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the number of complaints about one service that opens an improvement action. */
@Path("/v1/quality/complaint-threshold")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvements")
class ComplaintThresholdResource {

    private final ComplaintThresholds thresholds;
    private final QualityCaller caller;

    ComplaintThresholdResource(ComplaintThresholds thresholds, QualityCaller caller) {
        this.thresholds = thresholds;
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
            operationId = "getComplaintThreshold",
            summary = "Get the number of complaints about one service that opens an action",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<ComplaintThreshold> get() {
        return reply(thresholds.get());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "changeComplaintThreshold",
            summary = "Change the number of complaints about one service that opens an action",
            description = "Counts from the next complaint on.")
    @APIResponse(responseCode = "412", description = "The threshold has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ComplaintThreshold> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ComplaintThresholdRequest request) {
        return reply(thresholds.change(ifMatch, caller.actor(), request));
    }

    private static RestResponse<ComplaintThreshold> reply(ComplaintThreshold threshold) {
        return new Versioned<>(threshold, threshold.version()).toResponse();
    }
}
