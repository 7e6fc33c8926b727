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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints for the answers to letters, which the head of the agency approves, or the regional secretary in their place. */
@Path("/v1/ombudsman/letters/{id}/answer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class LetterAnswerResource {

    private final LetterAnswerService answers;
    private final ChangeReplies replies;
    private final Caller caller;

    LetterAnswerResource(LetterAnswerService answers, ChangeReplies replies, Caller caller) {
        this.answers = answers;
        this.replies = replies;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @LetterStepResponses
    @Operation(
            operationId = "writeLetterAnswer",
            summary = "Write or change the draft of the answer to a letter",
            description = "A draft that was submitted or approved must be submitted again.")
    @ProblemTypes({"no-answer-wanted", "letter-answered", "matter-closed"})
    public Response write(@BeanParam ChangeHeaders headers, @Valid @NotNull AnswerTextRequest request) {
        return replies.changed(
                headers.scope("ombudsman", "answer", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> answers.write(StepTarget.of(headers, caller), request.text()));
    }

    @POST
    @Path("/submission")
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @LetterStepResponses
    @Operation(
            operationId = "submitLetterAnswer",
            summary = "Submit the answer to a letter for approval",
            description = "The head of the agency is notified, or the regional secretary in place of excluded heads.")
    @ProblemTypes({
        "no-answer-wanted",
        "letter-answered",
        "no-letter-draft",
        "letter-draft-submitted",
        "letter-draft-sent-back",
        "matter-closed"
    })
    public Response submit(@BeanParam ChangeHeaders headers) {
        return replies.changed(
                headers.scope("ombudsman", "answer/submission", caller.subject()),
                headers.idempotencyKey(),
                "",
                () -> answers.submit(StepTarget.of(headers, caller)));
    }

    @POST
    @Path("/approval")
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.SECRETARY})
    @LetterStepResponses
    @Operation(
            operationId = "approveLetterAnswer",
            summary = "Approve the answer to a letter",
            description =
                    "The author of a draft cannot approve it. The regional secretary approves it (otherwise 403) if every"
                            + " head of the agency is accused or has a conflict of interest. The answer is sent on paper or by mail"
                            + " afterwards.")
    @ProblemTypes({
        "no-answer-wanted",
        "letter-answered",
        "no-letter-draft",
        "letter-draft-not-submitted",
        "own-letter-draft",
        "matter-closed"
    })
    public Response approve(@BeanParam ChangeHeaders headers) {
        return replies.changed(
                headers.scope("ombudsman", "answer/approval", caller.subject()),
                headers.idempotencyKey(),
                "",
                () -> answers.approve(StepTarget.of(headers, caller)));
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.SECRETARY})
    @LetterStepResponses
    @Operation(
            operationId = "rejectLetterAnswer",
            summary = "Send the answer to a letter back with a reason",
            description =
                    "The author is notified and can change the draft. The regional secretary stands in as for an approval.")
    @ProblemTypes({
        "no-answer-wanted",
        "letter-answered",
        "no-letter-draft",
        "letter-draft-not-submitted",
        "matter-closed"
    })
    public Response sendBack(@BeanParam ChangeHeaders headers, @Valid @NotNull AnswerReturnRequest request) {
        return replies.changed(
                headers.scope("ombudsman", "answer/rejection", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> answers.sendBack(StepTarget.of(headers, caller), request.reason()));
    }

    @POST
    @Path("/dispatch")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @LetterStepResponses
    @Operation(
            operationId = "dispatchLetterAnswer",
            summary = "Register the dispatch of an approved answer",
            description =
                    "The answer becomes an outbound letter of the matter, and the deadline is met by the time of the dispatch.")
    @ProblemTypes({
        "no-answer-wanted",
        "letter-answered",
        "no-letter-draft",
        "letter-not-approved",
        "letter-registered",
        "matter-closed"
    })
    public Response dispatch(@BeanParam ChangeHeaders headers, @Valid @NotNull DispatchRequest request) {
        return replies.changed(
                headers.scope("ombudsman", "answer/dispatch", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> answers.dispatch(StepTarget.of(headers, caller), request));
    }
}
