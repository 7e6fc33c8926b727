package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepReason;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.ombudsman.StepText;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints for coordination meetings and their states. */
@Path("/v1/ombudsman/coordination-meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class MeetingResource {

    static final String MEETINGS = "/v1/ombudsman/coordination-meetings/";

    private final MeetingService service;
    private final MeetingReader reader;
    private final ChangeReplies replies;
    private final Caller caller;

    MeetingResource(MeetingService service, MeetingReader reader, ChangeReplies replies, Caller caller) {
        this.service = service;
        this.reader = reader;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "planCoordinationMeeting",
            summary = "Plan a coordination meeting of the regency and the Ombudsman",
            description =
                    "The focal points and heads of the agencies that participants represent are invited by mail. A meeting that was held before it was entered may begin up to 31 days ago.")
    @APIResponse(
            responseCode = "201",
            description = "The meeting",
            headers = @Header(name = "ETag", description = "Version of the meeting"),
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid: a time too far away, an unknown agency; with what was submitted")
    @APIResponse(responseCode = "409", description = "The same request is still running")
    public Response plan(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull MeetingPlan request) {
        return replies.created(
                "coordination-meetings/" + caller.subject(),
                idempotencyKey,
                request,
                MeetingResource.MEETINGS,
                () -> service.plan(request, caller));
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "listCoordinationMeetings",
            summary = "List coordination meetings, latest first",
            description = "Without their audit records. The agenda of a meeting is read by itself.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public Page<MeetingView> list(@BeanParam MeetingListParameters parameters) {
        return reader.page(parameters.readState(), parameters.after(), parameters.size());
    }

    @GET
    @Path("/next")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "readNextCoordinationMeeting",
            summary = "Get the next planned meeting",
            description = "A meeting whose time is over stays the next one until it is opened, moved or cancelled.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            headers = @Header(name = "ETag", description = "Version of the meeting"),
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(responseCode = "204", description = "No meeting is planned")
    public RestResponse<MeetingView> next() {
        return reader.next(caller)
                .map(meeting -> new Versioned<>(meeting, meeting.version()).toResponse())
                .orElseGet(RestResponse::noContent);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "readCoordinationMeeting",
            summary = "Get a coordination meeting",
            description = "With its audit record. The `ETag` is for `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            headers = @Header(name = "ETag", description = "Version of the meeting"),
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(responseCode = "404", description = "The meeting does not exist")
    public RestResponse<MeetingView> read(@PathParam("id") UUID id) {
        MeetingView meeting = reader.get(id, caller);
        return new Versioned<>(meeting, meeting.version()).toResponse();
    }

    @POST
    @Path("/{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @MeetingStepResponses
    @Operation(
            operationId = "moveCoordinationMeeting",
            summary = "Move a planned meeting to another time or place",
            description = "The invited agencies are notified. Earlier times stay in the audit record.")
    @ProblemTypes("coordination-meeting-state")
    public Response move(@BeanParam ChangeHeaders headers, @Valid @NotNull MeetingMove request) {
        return replies.changed(
                headers.scope("ombudsman", "move", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.move(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @MeetingStepResponses
    @Operation(
            operationId = "cancelCoordinationMeeting",
            summary = "Cancel a planned meeting",
            description = "The invited agencies are notified. Open decisions are carried over to the next meeting.")
    @ProblemTypes("coordination-meeting-state")
    public Response cancel(@BeanParam ChangeHeaders headers, @Valid @NotNull StepReason request) {
        return replies.changed(
                headers.scope("ombudsman", "cancellation", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.cancel(StepTarget.of(headers, caller), request.reason()));
    }

    @PUT
    @Path("/{id}/participants")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @MeetingStepResponses
    @Operation(
            operationId = "setCoordinationParticipants",
            summary = "Set the participants of a meeting, and who attended",
            description =
                    "Replaces all. Agencies that were not represented before are invited; `attended` is given after the opening.")
    @ProblemTypes("coordination-meeting-state")
    public Response invite(@BeanParam MeetingChangeHeaders headers, @Valid @NotNull MeetingParticipants request) {
        return replies.changed("", null, request, () -> service.invite(headers.target(caller), request));
    }

    @POST
    @Path("/{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @MeetingStepResponses
    @Operation(
            operationId = "openCoordinationMeeting",
            summary = "Open a meeting and freeze its agenda",
            description = "Not before the day of the meeting, and not in the future. The agenda stays as it was then.")
    @ProblemTypes("coordination-meeting-state")
    public Response open(@BeanParam ChangeHeaders headers, @Valid @NotNull MeetingOpening request) {
        return replies.changed(
                headers.scope("ombudsman", "opening", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.open(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @MeetingStepResponses
    @Operation(
            operationId = "closeCoordinationMinutes",
            summary = "Close the minutes of an open meeting",
            description = "The minutes never change afterwards.")
    @ProblemTypes("coordination-meeting-state")
    public Response close(@BeanParam ChangeHeaders headers, @Valid @NotNull MeetingClosing request) {
        return replies.changed(
                headers.scope("ombudsman", "closing", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.close(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/{id}/addenda")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @MeetingStepResponses
    @Operation(
            operationId = "addCoordinationAddendum",
            summary = "Correct minutes that are closed",
            description = "The addendum stands beside the minutes, with its author and time.")
    @ProblemTypes("coordination-meeting-state")
    public Response addAddendum(@BeanParam ChangeHeaders headers, @Valid @NotNull StepText request) {
        return replies.changed(
                headers.scope("ombudsman", "addenda", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.addAddendum(StepTarget.of(headers, caller), request.text()));
    }
}
