package id.penghubung.complaints.conversation;

import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.problem.ProblemException;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP API of the meetings to which an agency invites a reporter. The invitation itself is an act on the case. */
@Path("/v1/complaints/{id}/meetings/{meetingId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversation")
class MeetingResource {

    private final ChangeMeeting changeMeeting;
    private final ReadMessages readMessages;
    private final MessageReplies replies;
    private final Caller caller;

    MeetingResource(ChangeMeeting changeMeeting, ReadMessages readMessages, MessageReplies replies, Caller caller) {
        this.changeMeeting = changeMeeting;
        this.readMessages = readMessages;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "answerMeeting",
            summary = "Accept or decline a meeting",
            description = "The reporter may change the answer until the meeting ends. The agency is told.")
    @ProblemTypes({"complaint-ended", "meeting-over"})
    @APIResponse(
            responseCode = "200",
            description = "The message to the agency, with the meeting",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "The meeting is over, or the complaint has ended")
    public Response answer(@BeanParam MeetingHeaders headers, @NotNull @Valid MeetingAnswerRequest request) {
        String account = caller.subject();
        return replies.changed(
                ConversationScope.of(headers.id(), new ComplaintVisibility.OfReporter(account)),
                headers.idempotencyKey(),
                MessageReplies.Request.ofReporter(headers.meetingId(), request),
                () -> changeMeeting.answerByOwner(headers.id(), headers.meetingId(), account, request));
    }

    @POST
    @Path("/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "moveMeeting",
            summary = "Move a meeting to another time or place",
            description = "The reporter is asked again; the reason is on the timeline.")
    @ProblemTypes({"complaint-ended", "meeting-over"})
    @APIResponse(
            responseCode = "200",
            description = "The message to the reporter, with the meeting",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "The meeting is over, or the complaint has ended")
    public Response move(@BeanParam MeetingHeaders headers, @NotNull @Valid MeetingMoveRequest request) {
        ComplaintVisibility.OfAgency agency = agency(headers.id());
        return replies.changed(
                ConversationScope.ofStaff(headers.id()),
                headers.idempotencyKey(),
                new MessageReplies.Request(caller.account(), headers.meetingId(), request),
                () -> changeMeeting.move(headers.id(), headers.meetingId(), agency, caller.account(), request));
    }

    @POST
    @Path("/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "recordMeetingOutcome",
            summary = "Record that a meeting was held, missed or is cancelled",
            description =
                    "With what was agreed, or why it did not take place; the reporter reads it. HELD and MISSED are possible from the time of the meeting on.")
    @ProblemTypes({"complaint-ended", "meeting-over", "meeting-not-yet"})
    @APIResponse(
            responseCode = "200",
            description = "The message to the reporter, with the meeting",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    @APIResponse(responseCode = "409", description = "The meeting is over or not yet due, or the complaint has ended")
    public Response recordOutcome(@BeanParam MeetingHeaders headers, @NotNull @Valid MeetingOutcomeRequest request) {
        ComplaintVisibility.OfAgency agency = agency(headers.id());
        return replies.changed(
                ConversationScope.ofStaff(headers.id()),
                headers.idempotencyKey(),
                new MessageReplies.Request(caller.account(), headers.meetingId(), request),
                () -> changeMeeting.end(headers.id(), headers.meetingId(), agency, caller.account(), request));
    }

    /** Returns the agency of the caller, which must have the complaint also for a repeated request. */
    private ComplaintVisibility.OfAgency agency(UUID complaintId) {
        ComplaintVisibility.OfAgency agency =
                new ComplaintVisibility.OfAgency(caller.agency().orElseThrow(ProblemException::withoutAgency));
        readMessages.requireVisible(complaintId, agency);
        return agency;
    }
}
