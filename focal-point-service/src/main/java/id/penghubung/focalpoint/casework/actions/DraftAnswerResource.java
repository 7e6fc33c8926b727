package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.Officer;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for draft answers, which the head of the agency approves. */
@Path("/v1/cases/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class DraftAnswerResource {

    private final DraftAnswerService drafts;
    private final CaseActionService actions;
    private final CaseActionReplies replies;
    private final Caller caller;

    DraftAnswerResource(
            DraftAnswerService drafts, CaseActionService actions, CaseActionReplies replies, Caller caller) {
        this.drafts = drafts;
        this.actions = actions;
        this.replies = replies;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "writeDraft",
            summary = "Write or change the draft answer",
            description = "A draft that was submitted must be submitted again.")
    @ProblemTypes({"account-without-agency", "case-closed"})
    public Response write(@BeanParam ChangeHeaders headers, @Valid @NotNull MessageRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce("draft", headers, target, request, () -> drafts.write(target, request.message()));
    }

    @POST
    @Path("/submission")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "submitDraft",
            summary = "Submit the draft answer for approval",
            description =
                    "The head of the agency is notified. The draft must be changed before it can be submitted again after a rejection.")
    @ProblemTypes({"account-without-agency", "no-draft", "draft-already-submitted", "draft-sent-back", "case-closed"})
    public Response submit(@BeanParam ChangeHeaders headers) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce("draft/submission", headers, target, "", () -> drafts.submit(target));
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Roles.AGENCY_HEAD)
    @CaseActionResponses
    @Operation(
            operationId = "approveDraft",
            summary = "Approve the draft answer",
            description =
                    "The draft is sent to the reporter as the agency's answer and resolves the case. The author of a draft cannot approve it.")
    @ProblemTypes({"account-without-agency", "no-draft", "draft-not-submitted", "own-draft", "case-closed"})
    public Response approve(@BeanParam ChangeHeaders headers) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce("draft/approval", headers, target, "", () -> actions.approve(target));
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_HEAD)
    @CaseActionResponses
    @Operation(
            operationId = "rejectDraft",
            summary = "Send the draft answer back with a reason",
            description = "The author is notified and can change the draft.")
    @ProblemTypes({"account-without-agency", "no-draft", "draft-not-submitted", "case-closed"})
    public Response sendBack(@BeanParam ChangeHeaders headers, @Valid @NotNull ReasonRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "draft/rejection", headers, target, request, () -> drafts.sendBack(target, request.reason()));
    }
}
