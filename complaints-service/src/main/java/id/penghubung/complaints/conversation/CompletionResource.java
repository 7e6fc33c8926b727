package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** HTTP API to complete a complaint with the account that submitted it. */
@Path("/v1/complaints/{id}/completion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class CompletionResource {

    private final CompleteComplaint completeComplaint;
    private final IdempotentAnswers replies;
    private final Caller caller;

    CompletionResource(CompleteComplaint completeComplaint, IdempotentAnswers replies, Caller caller) {
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
    public Response complete(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid CompletionRequest request) {
        String account = caller.subject();
        String scope = "complaints/" + id + "/completion/" + account;
        return replies.executeOnce(scope, idempotencyKey, request, () -> {
            ReadComplaints.Read read = completeComplaint.byOwner(id, account, ifMatch, request.message());
            return new IdempotentAnswers.AnswerReply(
                    read.view(), Map.of(HttpHeaders.ETAG, EntityTags.of(read.version())));
        });
    }
}
