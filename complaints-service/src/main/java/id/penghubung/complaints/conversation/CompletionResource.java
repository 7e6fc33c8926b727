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

/** HTTP API to complete a complaint with the account that submitted it. */
@Path("/v1/complaints/{id}/completion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class CompletionResource {

    private final CompleteComplaint completeComplaint;
    private final ComplaintReplies replies;
    private final Caller caller;

    CompletionResource(CompleteComplaint completeComplaint, ComplaintReplies replies, Caller caller) {
        this.completeComplaint = completeComplaint;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "completeComplaint",
            summary = "Complete an incomplete complaint",
            description =
                    "Possible while something is missing. The coordinator then decides again whether the complaint is complete. A complaint that is not completed in time is deemed withdrawn.")
    @ProblemTypes("nothing-missing")
    @APIResponse(
            responseCode = "200",
            description = "The complaint, which waits for the coordinator's decision",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Nothing is missing, or the complaint has ended")
    public Response complete(@BeanParam ChangeHeaders headers, @NotNull @Valid CompletionRequest request) {
        return replies.changed(
                headers,
                "completion",
                request,
                () -> completeComplaint.byOwner(headers.id(), caller.subject(), headers.ifMatch(), request.message()));
    }
}
