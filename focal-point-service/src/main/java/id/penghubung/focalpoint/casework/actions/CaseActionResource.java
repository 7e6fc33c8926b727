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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for actions of officers on the cases of their agency. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@SecurityRequirement(name = "bearer")
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
    @Operation(operationId = "acknowledgeCase", summary = "Acknowledge a case")
    public Response acknowledge(@BeanParam CaseActionHeaders headers) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
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
            description = "Acknowledges an open case as well.")
    public Response followUp(@BeanParam CaseActionHeaders headers, @Valid @NotNull MessageRequest request) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
        return replies.replyOnce(
                "follow-ups", headers, target, request, () -> actions.followUp(target, request.message()));
    }

    @POST
    @Path("/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(operationId = "resolveCase", summary = "Resolve a case with the agency's answer")
    public Response resolve(@BeanParam CaseActionHeaders headers, @Valid @NotNull MessageRequest request) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
        return replies.replyOnce(
                "resolution", headers, target, request, () -> actions.resolve(target, request.message()));
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(operationId = "returnCase", summary = "Return the complaint to triage: another agency is responsible")
    public Response returnToTriage(@BeanParam CaseActionHeaders headers, @Valid @NotNull ReturnRequest request) {
        CaseActionService.Target target = headers.target(Officer.of(caller));
        return replies.replyOnce(
                "return", headers, target, request, () -> actions.returnToTriage(target, request.reason()));
    }
}
