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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for the assignment of a case. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseAssignmentResource {

    private final CaseAssignmentService assignments;
    private final CaseActionReplies replies;
    private final Caller caller;

    CaseAssignmentResource(CaseAssignmentService assignments, CaseActionReplies replies, Caller caller) {
        this.assignments = assignments;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/take")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "takeCase",
            summary = "Take an unassigned case",
            description = "Assigns the case to the caller.")
    @ProblemTypes({"account-without-agency", "already-assigned", "case-closed"})
    public Response takeUp(@BeanParam ChangeHeaders headers) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce("take", headers, target, "", () -> assignments.takeUp(target));
    }

    @POST
    @Path("/assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "assignCase",
            summary = "Assign a case to an officer of the agency",
            description = "Also transfers a case from another officer. The new assignee is notified.")
    @ProblemTypes({"account-without-agency", "already-assigned", "case-closed"})
    public Response assign(@BeanParam ChangeHeaders headers, @Valid @NotNull AssigneeRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "assignee",
                headers,
                target,
                request,
                () -> assignments.assign(target, request.account(), request.note()));
    }

    @DELETE
    @Path("/assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "releaseCase",
            summary = "Remove the assignment of a case",
            description = "The case appears among the unassigned cases of the agency again.")
    @ProblemTypes({"account-without-agency", "not-assigned", "case-closed"})
    public Response release(@BeanParam ChangeHeaders headers, @Valid @NotNull ReasonRequest request) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        return replies.replyOnce(
                "assignee/release", headers, target, request, () -> assignments.release(target, request.reason()));
    }
}
