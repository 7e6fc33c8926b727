package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for draft answers, which the head of the agency approves. */
@Path("/v1/cases/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@SecurityRequirement(name = "bearer")
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
            summary = "Write or change the draft of the answer",
            description = "A draft that was submitted must be submitted again.")
    public Response write(@BeanParam CaseActionHeaders headers, @Valid @NotNull MessageRequest request) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
        return replies.replyOnce("draft", headers, target, request, () -> drafts.write(target, request.message()));
    }

    @POST
    @Path("/submission")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(operationId = "submitDraft", summary = "Ask the head of the agency to approve the draft")
    public Response submit(@BeanParam CaseActionHeaders headers) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
        return replies.replyOnce("draft/submission", headers, target, "", () -> drafts.submit(target));
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Roles.AGENCY_HEAD)
    @CaseActionResponses
    @Operation(
            operationId = "approveDraft",
            summary = "Approve the draft: it goes out as the agency's answer",
            description = "Not by the author of the draft.")
    public Response approve(@BeanParam CaseActionHeaders headers) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
        return replies.replyOnce("draft/approval", headers, target, "", () -> actions.approve(target));
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_HEAD)
    @CaseActionResponses
    @Operation(operationId = "rejectDraft", summary = "Send the draft back to the officer with a reason")
    public Response sendBack(@BeanParam CaseActionHeaders headers, @Valid @NotNull ReasonRequest request) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
        return replies.replyOnce(
                "draft/rejection", headers, target, request, () -> drafts.sendBack(target, request.reason()));
    }
}
