package id.penghubung.complaints.tracking;

import id.penghubung.complaints.conversation.MeetingAnswerRequest;
import id.penghubung.complaints.conversation.MessageRequest;
import id.penghubung.complaints.conversation.MessageView;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.runtime.UncachedResponse;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the conversation about a complaint for reporters without an account, with the access code. */
@Path("/v1/tracking/{trackingNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
class TrackingMessageResource {

    private final TrackConversation conversation;
    private final HttpServerRequest request;

    TrackingMessageResource(TrackConversation conversation, HttpServerRequest request) {
        this.conversation = conversation;
        this.request = request;
    }

    @GET
    @Path("/messages")
    @PermitAll
    @Operation(
            operationId = "listMessagesByCode",
            summary = "List the conversation with the access code, oldest message first",
            description = "All messages between the reporter and agencies or the coordinator.")
    public RestResponse<Page<MessageView>> list(
            @BeanParam TrackingHeaders headers,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return UncachedResponse.of(conversation.page(headers.credentials(request), cursor, PageSize.of(limit)));
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "sendMessageByCode",
            summary = "Send a message with the access code",
            description =
                    "To the agency that has the complaint, or to the coordinator. The text is shown to them: a reporter who wants to stay unknown must not write in it who they are.")
    @ProblemTypes({"complaint-ended", "no-agency-to-write-to"})
    @APIResponse(
            responseCode = "201",
            description = "The message is sent",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "The complaint has ended, or no agency has it")
    public Response send(
            @BeanParam TrackingHeaders headers,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid MessageRequest body) {
        return conversation.send(headers.credentials(request), idempotencyKey, body);
    }

    @POST
    @Path("/meetings/{meetingId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "answerMeetingByCode",
            summary = "Accept or decline a meeting with the access code",
            description = "The reporter may change the answer until the meeting ends. The agency is told.")
    @ProblemTypes({"complaint-ended", "meeting-over"})
    @APIResponse(
            responseCode = "200",
            description = "The message to the agency, with the meeting",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "The meeting is over, or the complaint has ended")
    public Response answerMeeting(
            @BeanParam TrackingHeaders headers,
            @RestPath UUID meetingId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid MeetingAnswerRequest body) {
        return conversation.answerMeeting(headers.credentials(request), meetingId, idempotencyKey, body);
    }
}
