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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for actions of officers on the cases of their agency. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseActionResource {

    private final CaseActionService actions;
    private final CaseActionReplies replies;
    private final Caller caller;

    CaseActionResource(CaseActionService actions, CaseActionReplies replies, Caller caller) {
        this.actions = actions;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/acknowledgement")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "acknowledgeCase",
            summary = "Acknowledge a case",
            description = "Confirms that the agency works on the complaint. The reporter sees the new status.")
    @ProblemTypes({"account-without-agency", "already-acknowledged", "case-closed"})
    public Response acknowledge(@BeanParam ChangeHeaders headers) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce("acknowledgement", headers, target, "", () -> actions.acknowledge(target));
    }

    @POST
    @Path("/follow-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "postFollowUp",
            summary = "Post a follow-up for the reporter",
            description = "The message appears in the timeline of the complaint. An open case is acknowledged as well.")
    @ProblemTypes({"account-without-agency", "case-closed"})
    public Response followUp(@BeanParam ChangeHeaders headers, @Valid @NotNull MessageRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "follow-ups", headers, target, request, () -> actions.followUp(target, request.message()));
    }

    @POST
    @Path("/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "resolveCase",
            summary = "Resolve a case with the agency's answer",
            description =
                    "Closes the case and its deadlines; the reporter receives the answer. Where the agency requires approval, only its head can resolve directly.")
    @ProblemTypes({"account-without-agency", "answer-needs-approval", "case-closed"})
    public Response resolve(@BeanParam ChangeHeaders headers, @Valid @NotNull MessageRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "resolution", headers, target, request, () -> actions.resolve(target, request.message()));
    }

    @POST
    @Path("/dispute-rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "rejectDispute",
            summary = "Uphold an answer that the reporter disputed",
            description =
                    "Closes the case again; the reporter receives the reason, cannot dispute the answer a second time, and may ask the superior to look at it. Where the agency requires approval, only its head can do this.")
    @ProblemTypes({"account-without-agency", "answer-needs-approval", "not-disputed", "case-closed"})
    public Response rejectDispute(@BeanParam ChangeHeaders headers, @Valid @NotNull MessageRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "dispute-rejection", headers, target, request, () -> actions.uphold(target, request.message()));
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "returnCase",
            summary = "Return a complaint to triage",
            description =
                    "For a complaint that another agency is responsible for, which can be named. The case is closed, and the complaint waits in the triage queue; after the second return, for the regional secretary, whose decision binds. The time that was used stays used.")
    @ProblemTypes({"account-without-agency", "case-closed", "return-refused"})
    public Response returnToTriage(@BeanParam ChangeHeaders headers, @Valid @NotNull ReturnRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce("return", headers, target, request, () -> actions.returnToTriage(target, request));
    }
}
