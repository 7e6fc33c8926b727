package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoint by which the Ombudsman accepts the answer to a letter. */
@Path("/v1/ombudsman/letters/{id}/answer/acceptance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class AnswerAcceptanceResource {

    private final LetterDecisionService decisions;
    private final ChangeReplies replies;
    private final Caller caller;

    AnswerAcceptanceResource(LetterDecisionService decisions, ChangeReplies replies, Caller caller) {
        this.decisions = decisions;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.OMBUDSMAN)
    @LetterStepResponses
    @Operation(
            operationId = "acceptLetterAnswer",
            summary = "Accept the answer to a letter",
            description =
                    "Once for each answer. If it is not sufficient, register the letter that asks further, with `follows`.")
    @ProblemTypes({"no-answer-to-review", "answer-reviewed", "matter-closed"})
    public Response accept(@BeanParam ChangeHeaders headers) {
        return replies.changed(
                headers.scope("ombudsman", "answer/acceptance", caller.subject()),
                headers.idempotencyKey(),
                "",
                () -> decisions.accept(StepTarget.of(headers, caller)));
    }
}
