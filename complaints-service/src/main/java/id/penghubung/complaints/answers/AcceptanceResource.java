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

/** HTTP API to accept an answer with the account that submitted the complaint. */
@Path("/v1/complaints/{id}/acceptance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class AcceptanceResource {

    private final ReplyToAnswer replies;
    private final ComplaintReplies responses;
    private final Caller caller;

    AcceptanceResource(ReplyToAnswer replies, ComplaintReplies responses, Caller caller) {
        this.replies = replies;
        this.responses = responses;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "acceptAnswer",
            summary = "Accept the agency's answer",
            description = "Closes the complaint at once. Without a reply it is closed after ten working days.")
    @ProblemTypes({"no-answer-to-dispute"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint, closed",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "There is no answer, or the complaint is closed")
    public Response accept(@BeanParam ChangeHeaders headers, @NotNull @Valid AcceptanceRequest request) {
        return responses.changed(
                headers,
                "acceptance",
                request,
                () -> replies.acceptByOwner(headers.id(), caller.subject(), headers.ifMatch()));
    }
}
