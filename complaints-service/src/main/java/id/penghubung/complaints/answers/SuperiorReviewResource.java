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

/** HTTP API to ask the superior with the account that submitted the complaint. */
@Path("/v1/complaints/{id}/superior-review")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class SuperiorReviewResource {

    private final ReplyToAnswer replies;
    private final ComplaintReplies responses;
    private final Caller caller;

    SuperiorReviewResource(ReplyToAnswer replies, ComplaintReplies responses, Caller caller) {
        this.replies = replies;
        this.responses = responses;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "askSuperior",
            summary = "Ask the superior to look at the answer",
            description =
                    "Possible once, after a rating of 1 or 2 or a rejected dispute. The head of the agency is told; where there is none, the regional secretary. A referral to the Ombudsman stays possible.")
    @ProblemTypes({"cannot-ask-superior"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The superior cannot be asked")
    public Response askSuperior(@BeanParam ChangeHeaders headers, @NotNull @Valid ReplyReason request) {
        return responses.changed(
                headers,
                "superior-review",
                request,
                () -> replies.askSuperiorByOwner(headers.id(), caller.subject(), headers.ifMatch(), request.reason()));
    }
}
