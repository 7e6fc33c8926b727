package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepText;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Endpoints for the agenda of a coordination meeting, its minutes and its decisions. */
@Path("/v1/ombudsman/coordination-meetings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class AgendaResource {

    private final AgendaService agendas;
    private final MinutesService minutes;
    private final ChangeReplies replies;
    private final Caller caller;

    AgendaResource(AgendaService agendas, MinutesService minutes, ChangeReplies replies, Caller caller) {
        this.agendas = agendas;
        this.minutes = minutes;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @Path("/agenda")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY})
    @Operation(
            operationId = "readCoordinationAgenda",
            summary = "Get the agenda of a meeting, with the minutes of each item",
            description =
                    "Of a planned meeting it is generated now: decisions of earlier meetings that are not done, letters whose answer is late or due before the meeting after this one, open actions, open matters, and what was added by hand. Items about a matter in which the caller is accused or has a conflict of interest are not shown.")
    @APIResponse(
            responseCode = "200",
            description = "The agenda",
            headers = @Header(name = "ETag", description = "Version of the meeting"),
            content = @Content(schema = @Schema(implementation = AgendaView.class)))
    @APIResponse(responseCode = "404", description = "The meeting does not exist")
    public RestResponse<AgendaView> read(@PathParam("id") UUID id) {
        AgendaView agenda = agendas.get(id, caller);
        return new Versioned<>(agenda, agenda.version()).toResponse();
    }

    @POST
    @Path("/agenda/items")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "addCoordinationAgendaItem",
            summary = "Add an item to the agenda of a planned meeting",
            description = "At the end of the agenda, at most 50 items.")
    @ProblemTypes({"coordination-meeting-state", "agenda-full"})
    @APIResponse(
            responseCode = "200",
            description = "The agenda with the item",
            headers = @Header(name = "ETag", description = "Version of the meeting with the item"),
            content = @Content(schema = @Schema(implementation = AgendaView.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, or there is no such matter")
    @APIResponse(responseCode = "404", description = "The meeting does not exist")
    @APIResponse(
            responseCode = "409",
            description =
                    "The meeting is not planned any more, the agenda is full, or the same request is still running")
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull AgendaItemRequest request) {
        return replies.changed(
                "coordination-meetings/" + id + "/agenda/items/" + caller.subject(),
                idempotencyKey,
                request,
                () -> agendas.add(id, request, caller));
    }

    @DELETE
    @Path("/agenda/items/{itemId}")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @AgendaStepResponses
    @Operation(
            operationId = "removeCoordinationAgendaItem",
            summary = "Remove an item that was added by hand from the agenda of a planned meeting",
            description = "Items that the system found leave the agenda when they are settled.")
    @ProblemTypes("coordination-meeting-state")
    public RestResponse<AgendaView> remove(@BeanParam MeetingChangeHeaders headers, @PathParam("itemId") UUID itemId) {
        AgendaView agenda = agendas.remove(headers.target(caller), itemId);
        return new Versioned<>(agenda, agenda.version()).toResponse();
    }

    @PUT
    @Path("/agenda/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @AgendaStepResponses
    @Operation(
            operationId = "orderCoordinationAgenda",
            summary = "Order the agenda of a planned meeting",
            description =
                    "The items that are named come first, the others follow in the usual order: decisions, letters, actions, matters, added items.")
    @ProblemTypes("coordination-meeting-state")
    public Response order(@BeanParam MeetingChangeHeaders headers, @Valid @NotNull AgendaOrder request) {
        return replies.changed("", null, request, () -> agendas.order(headers.target(caller), request));
    }

    @PUT
    @Path("/agenda/items/{itemId}/minutes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @AgendaStepResponses
    @Operation(
            operationId = "writeCoordinationMinutes",
            summary = "Write the minutes of an item of an open meeting",
            description = "Earlier texts stay in the audit record.")
    @ProblemTypes("coordination-meeting-state")
    public Response writeMinutes(
            @BeanParam MeetingChangeHeaders headers,
            @PathParam("itemId") UUID itemId,
            @Valid @NotNull StepText request) {
        return replies.changed("", null, request, () -> minutes.write(headers.target(caller), itemId, request.text()));
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "addCoordinationDecision",
            summary = "Enter a decision of an open meeting",
            description =
                    "The focal points and the head of the agency that owns it are notified. It is carried over to the agendas of the next meetings until it is done or cancelled.")
    @ProblemTypes({"coordination-meeting-state", "matter-closed"})
    @APIResponse(
            responseCode = "201",
            description = "The decision",
            headers = @Header(name = "ETag", description = "Version of the decision"),
            content = @Content(schema = @Schema(implementation = CoordinationDecisionView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A field is not valid: an unknown agency or person, a last day before the meeting; with what was submitted")
    @APIResponse(responseCode = "404", description = "The meeting does not exist")
    @APIResponse(
            responseCode = "409",
            description = "The meeting is not open, the matter is closed, or the same request is still running")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull DecisionRequest request) {
        return replies.created(
                "coordination-meetings/" + id + "/decisions/" + caller.subject(),
                idempotencyKey,
                request,
                DecisionResource.DECISIONS,
                () -> minutes.decide(id, request, caller));
    }
}
