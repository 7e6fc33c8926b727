package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.AssessmentAccess;
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
import java.util.UUID;
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

/** HTTP API of the assessments of units: opening, reading, and the self-assessment. */
@Path(AssessmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
class AssessmentResource {

    static final String PATH = "/v1/assessments";

    private final Assessments assessments;
    private final SelfAssessment selfAssessment;
    private final ScoreChanges changes;
    private final AssessmentReplies views;
    private final AssessmentAccess access;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    AssessmentResource(
            Assessments assessments,
            SelfAssessment selfAssessment,
            ScoreChanges changes,
            AssessmentReplies views,
            AssessmentAccess access,
            IdempotentReplies replies,
            QualityCaller caller) {
        this.assessments = assessments;
        this.selfAssessment = selfAssessment;
        this.changes = changes;
        this.views = views;
        this.access = access;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.EVALUATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listAssessments",
            summary = "List assessments of units, the last opened first",
            description =
                    "Officers and heads see those of units of their agency, without scores of an evaluator that are not"
                            + " submitted yet. The scores have no notes; a single assessment has them.")
    public Page<AssessmentView> list(
            @Parameter(description = "Only assessments with this instrument") @RestQuery @Nullable UUID instrument,
            @Parameter(description = "Only assessments of this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        Page<Assessment> page =
                assessments.page(access.readScope(), instrument, unit, Cursor.read(cursor, 1), PageSize.of(limit));
        return new Page<>(page.items().stream().map(views::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.EVALUATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getAssessment",
            summary = "Get an assessment of a unit",
            description = "The `ETag` of the response is for `If-Match`. An assessment of another agency is 404.")
    public RestResponse<AssessmentView> get(@RestPath UUID id) {
        return views.versioned(assessments.get(id, access.readScope()));
    }

    @GET
    @Path("/{id}/changes")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.EVALUATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listAssessmentChanges",
            summary = "List which account entered and changed which score, the latest first",
            description = "Each score of both forms with its value before and after. A change is never removed.")
    public Page<ScoreChange> listChanges(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        Assessment assessment = assessments.get(id, access.readScope());
        boolean withEvaluation = assessment.isEvaluated()
                || access.mayReadDraftOf(assessment.subject().agencyCode());
        return changes.page(id, withEvaluation, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "openAssessment",
            summary = "Open the assessment of a unit with a released instrument",
            description =
                    "A unit has one assessment with each instrument. Officers and heads open those of their agency.")
    @ProblemTypes({"assessment-exists", "assessment-instrument-draft"})
    @APIResponse(
            responseCode = "201",
            description = "The assessment, in which the unit scores itself",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid NewAssessmentRequest request) {
        Scope scope = caller.actScope();
        Actor actor = caller.actor();
        return replies.executeOnce("assessments/" + actor.subject(), idempotencyKey, request, () -> {
                    Assessment opened = assessments.open(scope, actor, request);
                    return replies.created(PATH + "/" + opened.id(), opened.version(), views.view(opened));
                })
                .toResponse();
    }

    @PUT
    @Path("/{id}/self-assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "scoreOwnUnit",
            summary = "Fill in the self-assessment of a unit (F-01)",
            description =
                    "Replaces all scores. Some indicators may be missing until the submission. Each change is recorded with"
                            + " its account.")
    @ProblemTypes("assessment-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AssessmentView> scoreSelf(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ScoresRequest request) {
        return views.versioned(selfAssessment.score(target(id, ifMatch), caller.actor(), request.scores()));
    }

    @POST
    @Path("/{id}/self-assessment/submission")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "submitSelfAssessment",
            summary = "Submit the self-assessment of a unit (F-01)",
            description =
                    "Needs a score for each indicator, and a file for each indicator that wants evidence and is scored above"
                            + " the lowest level. From then on an evaluator scores.")
    @ProblemTypes({"assessment-step-not-allowed", "assessment-incomplete"})
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "422", description = "Something is missing; the pointers name it")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AssessmentView> submitSelf(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return views.versioned(selfAssessment.submit(target(id, ifMatch), caller.actor()));
    }

    private Assessments.Target target(UUID id, @Nullable String ifMatch) {
        return new Assessments.Target(id, caller.actScope(), ifMatch);
    }
}
