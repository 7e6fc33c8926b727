package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.ComplaintView;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.conversation.IdempotentAnswers;
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

/** HTTP API for the act {@code acceptance} of the account that submitted the complaint. */
@Path("/v1/complaints/{id}/acceptance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class AcceptanceResource {

    private final ReplyToAnswer replies;
    private final IdempotentAnswers responses;
    private final Caller caller;

    AcceptanceResource(ReplyToAnswer replies, IdempotentAnswers responses, Caller caller) {
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
    public Response accept(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid AcceptAnswer request) {
        String account = caller.subject();
        String scope = "complaints/" + id + "/acceptance/" + account;
        return responses.executeOnce(scope, idempotencyKey, request, () -> {
            ReadComplaints.Read read = replies.byOwner(id, account, ifMatch, complaint -> replies.accept(complaint));
            return new IdempotentAnswers.AnswerReply(
                    read.view(), Map.of(HttpHeaders.ETAG, EntityTags.of(read.version())));
        });
    }
}
