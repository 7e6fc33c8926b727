package id.penghubung.focalpoint.ombudsman.letters;

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

/** Endpoints for what follows from a summons. */
@Path("/v1/ombudsman/letters/{id}/summons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class SummonsResource {

    private final LetterDecisionService decisions;
    private final ChangeReplies replies;
    private final Caller caller;

    SummonsResource(LetterDecisionService decisions, ChangeReplies replies, Caller caller) {
        this.decisions = decisions;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @LetterStepResponses
    @Operation(
            operationId = "recordHearingAttendance",
            summary = "Record whether the summoned agency came to the hearing",
            description = "Once, and not before the hearing begins. A further summons is possible after an absence.")
    @ProblemTypes({"no-summons", "hearing-not-held", "attendance-recorded", "matter-closed"})
    public Response attendance(@BeanParam ChangeHeaders headers, @Valid @NotNull AttendanceRequest request) {
        return replies.changed(
                headers.scope("ombudsman", "summons/attendance", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> decisions.recordAttendance(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/police-help")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @LetterStepResponses
    @Operation(
            operationId = "recordPoliceHelp",
            summary = "Record that the police was asked for help",
            description = "Possible once, after the third summons in a row had no effect (UU 37/2008 Art. 31).")
    @ProblemTypes({"no-summons", "police-help-not-possible", "matter-closed"})
    public Response policeHelp(@BeanParam ChangeHeaders headers, @Valid @NotNull PoliceHelpRequest request) {
        return replies.changed(
                headers.scope("ombudsman", "summons/police-help", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> decisions.recordPoliceHelp(StepTarget.of(headers, caller), request));
    }
}
