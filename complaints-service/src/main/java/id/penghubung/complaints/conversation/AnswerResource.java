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

/** HTTP API to answer an information request with the account that submitted the complaint. */
@Path("/v1/complaints/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class AnswerResource {

    private final AnswerInformationRequest answerInformationRequest;
    private final IdempotentAnswers replies;
    private final Caller caller;

    AnswerResource(AnswerInformationRequest answerInformationRequest, IdempotentAnswers replies, Caller caller) {
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
    public Response answer(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid AnswerRequest request) {
        String account = caller.subject();
        String scope = "complaints/" + id + "/answers/" + account;
        return replies.executeOnce(scope, idempotencyKey, request, () -> {
            ReadComplaints.Read read = answerInformationRequest.byOwner(id, account, ifMatch, request);
            return new IdempotentAnswers.AnswerReply(
                    read.view(), Map.of(HttpHeaders.ETAG, EntityTags.of(read.version())));
        });
    }
}
