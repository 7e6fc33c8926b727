package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Endpoints for the follow-up of decisions. */
@Path("/v1/ombudsman/coordination-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class DecisionResource {

    static final String DECISIONS = "/v1/ombudsman/coordination-decisions/";

    private final DecisionService service;
    private final ChangeReplies replies;
    private final OfficeTime office;
    private final Caller caller;

    DecisionResource(DecisionService service, ChangeReplies replies, OfficeTime office, Caller caller) {
        this.service = service;
        this.replies = replies;
        this.office = office;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listCoordinationDecisions",
            summary = "List decisions of coordination meetings, earliest due first",
            description =
                    "The liaison, the coordinator and the regional secretary see all, an agency its own. Decisions about a matter in which the caller is accused or has a conflict of interest are not shown.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public Page<CoordinationDecisionView> list(@BeanParam DecisionListParameters parameters) {
        return service.page(parameters.filter(office.today()), parameters.size(), caller);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readCoordinationDecision",
            summary = "Get a decision",
            description = "The `ETag` is for `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            headers = @Header(name = "ETag", description = "Version of the decision"),
            content = @Content(schema = @Schema(implementation = CoordinationDecisionView.class)))
    @APIResponse(responseCode = "404", description = "The decision does not exist, or is not visible to the caller")
    public RestResponse<CoordinationDecisionView> read(@PathParam("id") UUID id) {
        CoordinationDecisionView decision = service.get(id, caller);
        return new Versioned<>(decision, decision.version()).toResponse();
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @DecisionStepResponses
    @Operation(
            operationId = "completeCoordinationDecision",
            summary = "Report a decision as done",
            description = "By the agency that owns it, or by the liaison or the coordinator.")
    @ProblemTypes("coordination-decision-state")
    public Response complete(@BeanParam ChangeHeaders headers, @Valid @NotNull DecisionRemark request) {
        return replies.changed(
                headers.scope("ombudsman", "completion", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.complete(StepTarget.of(headers, caller), request.remark()));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @DecisionStepResponses
    @Operation(
            operationId = "cancelCoordinationDecision",
            summary = "Cancel a decision",
            description = "It is not carried over any more.")
    @ProblemTypes("coordination-decision-state")
    public Response cancel(@BeanParam ChangeHeaders headers, @Valid @NotNull DecisionRemark request) {
        return replies.changed(
                headers.scope("ombudsman", "cancellation", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.cancel(StepTarget.of(headers, caller), request.remark()));
    }

    @POST
    @Path("/{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @DecisionStepResponses
    @Operation(
            operationId = "reopenCoordinationDecision",
            summary = "Open a decision again that is not done after all",
            description = "It is carried over again.")
    @ProblemTypes("coordination-decision-state")
    public Response reopen(@BeanParam ChangeHeaders headers, @Valid @NotNull DecisionRemark request) {
        return replies.changed(
                headers.scope("ombudsman", "reopening", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.reopen(StepTarget.of(headers, caller), request.remark()));
    }
}
