package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
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

/** HTTP API of what follows an evaluation: objection of the unit, decision of the organisation bureau, conclusion. */
@Path(AssessmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
class ObjectionResource {

    private final Objections objections;
    private final AssessmentReplies views;
    private final QualityCaller caller;

    ObjectionResource(Objections objections, AssessmentReplies views, QualityCaller caller) {
        this.objections = objections;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/objection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "objectToEvaluation",
            summary = "Object to the evaluation of a unit",
            description =
                    "Once, by the unit, in the time that the instrument sets, with the indicators that it contests.")
    @ProblemTypes({"assessment-step-not-allowed", "assessment-objection-late"})
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AssessmentView> object(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ObjectionRequest request) {
        return views.versioned(objections.object(target(id, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/{id}/objection/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "decideObjection",
            summary = "Decide about the objection of a unit",
            description =
                    "By the organisation bureau, with the reason, and new scores of contested indicators if it is accepted. The"
                            + " index is computed again, and the assessment is concluded.")
    @ProblemTypes({"assessment-step-not-allowed", "assessment-instrument-placeholder"})
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AssessmentView> decide(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return views.versioned(objections.decide(target(id, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/{id}/conclusion")
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "concludeAssessment",
            summary = "Conclude an assessment without objection",
            description = "By the organisation bureau, after the time for an objection. From then on nothing changes.")
    @ProblemTypes({"assessment-step-not-allowed", "assessment-objection-open", "assessment-instrument-placeholder"})
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AssessmentView> conclude(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return views.versioned(objections.conclude(target(id, ifMatch), caller.actor()));
    }

    private Assessments.Target target(UUID id, @Nullable String ifMatch) {
        return new Assessments.Target(id, caller.actScope(), ifMatch);
    }
}
