package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for the steps that only a recommendation has. */
@Path("/v1/ombudsman/actions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class RecommendationResource {

    private final RecommendationService service;
    private final ChangeReplies replies;
    private final Caller caller;

    RecommendationResource(RecommendationService service, ChangeReplies replies, Caller caller) {
        this.service = service;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/superior-report")
    @RolesAllowed({Roles.SECRETARY, Roles.COORDINATOR})
    @ActionStepResponses
    @Operation(
            operationId = "recordSuperiorReport",
            summary = "Record the report of the superior about a recommendation",
            description =
                    "By the regional secretary, or by the coordinator for them. The time limit is met by the time at which it was sent.")
    @ProblemTypes({"action-step-not-allowed", "action-product-differs", "evidence-missing", "matter-closed"})
    public Response report(@BeanParam ChangeHeaders headers, @Valid @NotNull SuperiorReport request) {
        return replies.changed(
                headers.scope("ombudsman", "superior-report", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.report(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Roles.OMBUDSMAN)
    @ActionStepResponses
    @Operation(
            operationId = "publishRecommendation",
            summary = "Record that a recommendation was published because it was not carried out",
            description = "Only after the decision that it was not, or only partly, carried out, and once.")
    @ProblemTypes({"action-step-not-allowed", "action-product-differs", "matter-closed"})
    public Response publish(@BeanParam ChangeHeaders headers, @Valid @NotNull Publication request) {
        return replies.changed(
                headers.scope("ombudsman", "publication", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.publish(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/onward-report")
    @RolesAllowed(Roles.OMBUDSMAN)
    @ActionStepResponses
    @Operation(
            operationId = "reportRecommendationOnward",
            summary = "Record that the Ombudsman reported onward about a recommendation",
            description =
                    "To the council or the head of the region, after the decision that it was not, or only partly, carried out, and once.")
    @ProblemTypes({"action-step-not-allowed", "action-product-differs", "matter-closed"})
    public Response reportOnward(@BeanParam ChangeHeaders headers, @Valid @NotNull OnwardReport request) {
        return replies.changed(
                headers.scope("ombudsman", "onward-report", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.reportOnward(StepTarget.of(headers, caller), request));
    }
}
