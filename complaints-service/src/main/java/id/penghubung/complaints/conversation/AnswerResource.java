package id.penghubung.complaints.conversation;

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

/** HTTP API to answer an information request with the account that submitted the complaint. */
@Path("/v1/complaints/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class AnswerResource {

    private final AnswerInformationRequest answerInformationRequest;
    private final ComplaintReplies replies;
    private final Caller caller;

    AnswerResource(AnswerInformationRequest answerInformationRequest, ComplaintReplies replies, Caller caller) {
        this.answerInformationRequest = answerInformationRequest;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer the agency's information request",
            description =
                    "Possible while the status is NEEDS_INFORMATION. The agency's deadlines run again from then on.")
    @ProblemTypes("no-open-information-request")
    @APIResponse(
            responseCode = "200",
            description = "The complaint, back in progress",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "There is no open information request")
    public Response answer(@BeanParam ChangeHeaders headers, @NotNull @Valid AnswerRequest request) {
        return replies.changed(
                headers,
                "answers",
                request,
                () -> answerInformationRequest.byOwner(headers.id(), caller.subject(), headers.ifMatch(), request));
    }
}
