package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.InterimAnswer;
import id.penghubung.focalpoint.casework.model.MeetingProposal;
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

/** Endpoints for messages to the reporter and notes among colleagues. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseCommunicationResource {

    private final CaseCommunicationService communication;
    private final CaseActionReplies replies;
    private final Caller caller;

    CaseCommunicationResource(CaseCommunicationService communication, CaseActionReplies replies, Caller caller) {
        this.communication = communication;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "addNote",
            summary = "Add a note for colleagues",
            description = "The reporter never sees it.")
    @ProblemTypes({"account-without-agency", "case-closed"})
    public Response addNote(@BeanParam ChangeHeaders headers, @Valid @NotNull NoteRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "notes", headers, target, request, () -> communication.addNote(target, request.text()));
    }

    @POST
    @Path("/information-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "requestInformation",
            summary = "Request information from the reporter",
            description =
                    "The case is WAITING, and its pausable deadlines are suspended until the reporter answers. The reporter has until `replyBy`, or the time of the deadline policy. Without an answer the case then continues by itself, and its deadlines run again; or, with `ifUnanswered` WITHDRAW, the complaint is deemed withdrawn (UU 25/2009 Art. 44). The reporter is told which, and is reminded. The question counts as first follow-up.")
    @ProblemTypes({"account-without-agency", "already-waiting", "case-closed"})
    public Response requestInformation(@BeanParam ChangeHeaders headers, @Valid @NotNull QuestionRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "information-requests",
                headers,
                target,
                request,
                () -> communication.requestInformation(target, request));
    }

    @POST
    @Path("/information-requests/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "endInformationRequest",
            summary = "End an information request without an answer",
            description = "The deadlines run again; the reporter is told the reason.")
    @ProblemTypes({"account-without-agency", "not-waiting", "case-closed"})
    public Response endInformationRequest(@BeanParam ChangeHeaders headers, @Valid @NotNull ReasonRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "information-requests/end",
                headers,
                target,
                request,
                () -> communication.endInformationRequest(target, request.reason()));
    }

    @POST
    @Path("/meetings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "proposeMeeting",
            summary = "Propose a meeting or a site visit to the reporter",
            description =
                    "The deadline of the answer continues to run; the proposal counts as first follow-up. The reporter accepts or declines it in the conversation of complaints-service, where the agency also moves it and records whether it was held.")
    @ProblemTypes({"account-without-agency", "case-closed"})
    public Response proposeMeeting(@BeanParam ChangeHeaders headers, @Valid @NotNull MeetingProposal request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "meetings", headers, target, request, () -> communication.proposeMeeting(target, request));
    }

    @POST
    @Path("/interim-answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "postInterimAnswer",
            summary = "Report the progress of the answer to the reporter",
            description =
                    "As the first follow-up, or while the answer is late (409 otherwise). The answer is still due; a first follow-up is not any more.")
    @ProblemTypes({"account-without-agency", "nothing-late", "case-closed"})
    public Response postInterimAnswer(@BeanParam ChangeHeaders headers, @Valid @NotNull InterimAnswer request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "interim-answers", headers, target, request, () -> communication.postInterimAnswer(target, request));
    }
}
