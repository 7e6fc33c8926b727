package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepReason;
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

/** Endpoints for the steps of the liaison with an action. */
@Path("/v1/ombudsman/actions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class ActionLiaisonResource {

    private final ActionDecisionService service;
    private final ChangeReplies replies;
    private final Caller caller;

    ActionLiaisonResource(ActionDecisionService service, ChangeReplies replies, Caller caller) {
        this.service = service;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.OMBUDSMAN)
    @ActionStepResponses
    @Operation(
            operationId = "decideAction",
            summary = "Decide about what an agency submitted, or that it was not carried out",
            description =
                    "After a return the time limit runs again, to the same day or to `dueOn`. `NOT_CARRIED_OUT` needs a submission, or an overdue action.")
    @ProblemTypes({"action-step-not-allowed", "action-not-overdue", "matter-closed"})
    public Response decide(@BeanParam ChangeHeaders headers, @Valid @NotNull ActionDecision request) {
        return replies.changed(
                headers.scope("ombudsman", "decision", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.decide(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed(Roles.OMBUDSMAN)
    @ActionStepResponses
    @Operation(
            operationId = "extendAction",
            summary = "Extend the time limit of an action",
            description = "The explanation of the deadline states the extension with its reason.")
    @ProblemTypes({"action-step-not-allowed", "matter-closed"})
    public Response extend(@BeanParam ChangeHeaders headers, @Valid @NotNull ActionExtension request) {
        return replies.changed(
                headers.scope("ombudsman", "extension", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.extend(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Roles.OMBUDSMAN)
    @ActionStepResponses
    @Operation(
            operationId = "withdrawAction",
            summary = "Withdraw an action",
            description = "The Ombudsman no longer asks for it; its time limit ends.")
    @ProblemTypes({"action-step-not-allowed", "matter-closed"})
    public Response withdraw(@BeanParam ChangeHeaders headers, @Valid @NotNull StepReason request) {
        return replies.changed(
                headers.scope("ombudsman", "withdrawal", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.withdraw(StepTarget.of(headers, caller), request.reason()));
    }

    @POST
    @Path("/{id}/monitoring")
    @RolesAllowed(Roles.OMBUDSMAN)
    @ActionStepResponses
    @Operation(
            operationId = "passActionToMonitoring",
            summary = "Pass the matter of an overdue action to resolution and monitoring",
            description =
                    "After the administrative check of completeness. If the data is not complete, it is asked from the unit that examined the matter, to which the matter goes back. The action can still be carried out.")
    @ProblemTypes({"action-step-not-allowed", "action-not-overdue", "transition-not-allowed", "matter-closed"})
    public Response passToMonitoring(@BeanParam ChangeHeaders headers, @Valid @NotNull CompletenessCheck request) {
        return replies.changed(
                headers.scope("ombudsman", "monitoring", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.check(StepTarget.of(headers, caller), request));
    }
}
