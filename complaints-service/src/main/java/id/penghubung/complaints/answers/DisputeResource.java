package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.ComplaintReplies;
import id.penghubung.complaints.complaint.ComplaintView;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP API to dispute an answer with the account that submitted the complaint. */
@Path("/v1/complaints/{id}/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class DisputeResource {

    private final ReplyToAnswer replies;
    private final ComplaintReplies responses;
    private final Caller caller;

    DisputeResource(ReplyToAnswer replies, ComplaintReplies responses, Caller caller) {
        this.replies = replies;
        this.responses = responses;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "disputeAnswer",
            summary = "Dispute the agency's answer",
            description =
                    "Possible within ten working days after the answer, for at most two answers and not for one that the agency upheld. The same agency goes on, with the time that it has used, and its head is told.")
    @ProblemTypes({"no-answer-to-dispute", "cannot-dispute-again", "reply-time-over"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint, back in progress",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The answer cannot be disputed")
    public Response dispute(@BeanParam ChangeHeaders headers, @NotNull @Valid ReplyReason request) {
        return responses.changed(
                headers,
                "disputes",
                request,
                () -> replies.disputeByOwner(headers.id(), caller.subject(), headers.ifMatch(), request.reason()));
    }
}
