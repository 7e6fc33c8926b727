package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the conversation about a complaint, for accounts. */
@Path("/v1/complaints/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversation")
class MessageResource {

    private final SendMessage sendMessage;
    private final ReadMessages readMessages;
    private final MessageReplies replies;
    private final Caller caller;

    MessageResource(SendMessage sendMessage, ReadMessages readMessages, MessageReplies replies, Caller caller) {
        this.sendMessage = sendMessage;
        this.readMessages = readMessages;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.REPORTER, Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "listMessages",
            summary = "List the conversation about a complaint, oldest message first",
            description =
                    "Messages between the reporter and the agency or the coordinator, with what the agency told and asked in its case. The reporter sees all of them; an agency its own, as long as it has the complaint; the coordinator those to and from the coordinator. No message says who the reporter is. A reading of the reporter's words by staff is recorded.")
    public Page<MessageView> list(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return readMessages.page(id, ComplaintVisibility.of(caller), cursor, PageSize.of(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "sendMessage",
            summary = "Send a message about a complaint",
            description =
                    "A reporter writes to the agency that has the complaint or to the coordinator; staff write to the reporter. The first message of an agency is its first follow-up. The name of a secret reporter is not shown, but the text is: the reporter must not write in it who they are. Files are uploaded before, and named here.")
    @ProblemTypes({"complaint-ended", "no-agency-to-write-to"})
    @APIResponse(
            responseCode = "201",
            description = "The message is sent",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "The complaint has ended, or no agency has it")
    public Response send(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid MessageRequest request) {
        ComplaintVisibility visibility = ComplaintVisibility.of(caller);
        // A repeated reply has the text of the complaint's conversation: it is for those who still may see that.
        readMessages.requireVisible(id, visibility);
        return replies.created(
                ConversationScope.of(id, visibility),
                idempotencyKey,
                requestOf(visibility, request),
                () -> sendMessage.byAccount(id, visibility, caller.account(), request));
    }

    private MessageReplies.Request requestOf(ComplaintVisibility visibility, MessageRequest request) {
        return visibility instanceof ComplaintVisibility.OfReporter
                ? MessageReplies.Request.ofReporter(null, request)
                : new MessageReplies.Request(caller.account(), null, request);
    }
}
