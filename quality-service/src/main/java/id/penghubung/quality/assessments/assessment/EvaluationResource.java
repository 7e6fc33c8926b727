package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** HTTP API of the scores of evaluators (F-02). */
@Path("/v1/assessments/{id}/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
class EvaluationResource {

    private final Evaluation evaluation;
    private final AssessmentReplies views;
    private final QualityCaller caller;

    EvaluationResource(Evaluation evaluation, AssessmentReplies views, QualityCaller caller) {
        this.evaluation = evaluation;
        this.views = views;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "scoreUnit",
            summary = "Fill in the scores of an evaluator (F-02)",
            description =
                    "By an evaluator who is not of the agency of the unit and took no part in its self-assessment. Replaces"
                            + " all scores; each change is recorded with its account.")
    @ProblemTypes({"assessment-own-unit", "assessment-step-not-allowed"})
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AssessmentView> score(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ScoresRequest request) {
        return views.versioned(evaluation.score(target(id, ifMatch), evaluator(), request.scores()));
    }

    @POST
    @Path("/submission")
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "submitEvaluation",
            summary = "Submit the scores of an evaluator (F-02)",
            description =
                    "Needs a score for each indicator, and enough answers of users if they have a share. The index is computed,"
                            + " users cannot answer any more, and the unit may object for the days that the instrument sets.")
    @ProblemTypes({"assessment-own-unit", "assessment-step-not-allowed", "assessment-incomplete"})
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "422", description = "Something is missing; the pointers name it")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AssessmentView> submit(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return views.versioned(evaluation.submit(target(id, ifMatch), evaluator()));
    }

    private static Assessments.Target target(UUID id, @Nullable String ifMatch) {
        return new Assessments.Target(id, Scope.all(), ifMatch);
    }

    /** An account may have other roles as well. */
    private Actor evaluator() {
        Actor actor = caller.actor();
        return new Actor(actor.subject(), actor.account(), actor.name(), Roles.EVALUATOR);
    }
}
