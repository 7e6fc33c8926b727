package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the pledges of units, for those who prepare them. The public reads the one in force with the unit. */
@Path("/v1/pledges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pledges")
class PledgeResource {

    private final Pledges pledges;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    PledgeResource(Pledges pledges, IdempotentReplies replies, QualityCaller caller) {
        this.pledges = pledges;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listPledges",
            summary = "List the pledges of units, oldest first",
            description = "Officers and heads see those of their own agency, also drafts.")
    public Page<PledgeView> list(
            @Parameter(description = "Only pledges of this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return pledges.page(caller.readScope(), unit, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getPledge",
            summary = "Get a pledge of a unit",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<PledgeView> get(@RestPath UUID id) {
        return reply(pledges.get(id, caller.readScope()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addPledge",
            summary = "Begin a pledge of a unit",
            description = "One pledge of a unit is prepared at a time (UU 25/2009 Art. 22).")
    @ProblemTypes("pledge-in-preparation")
    @APIResponse(
            responseCode = "201",
            description = "The pledge",
            content = @Content(schema = @Schema(implementation = PledgeView.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewPledgeRequest request) {
        Actor actor = caller.actor();
        Reply reply = replies.executeOnce("pledges/" + actor.subject(), idempotencyKey, request, () -> {
            Pledge pledge = pledges.add(caller.actScope(), actor, request);
            return replies.created("/v1/pledges/" + pledge.id(), pledge.version(), PledgeView.of(pledge));
        });
        return reply.toResponse();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "rewritePledge",
            summary = "Replace the text of a pledge",
            description = "Until it is signed.")
    @ProblemTypes("pledge-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The pledge has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<PledgeView> rewrite(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PledgeTextRequest request) {
        return reply(pledges.rewrite(target(id, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/{id}/signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "signPledge",
            summary = "Record the signature of a pledge",
            description = "After it the text does not change any more.")
    @ProblemTypes("pledge-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The pledge has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<PledgeView> sign(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SignatureRequest request) {
        return reply(pledges.sign(target(id, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/{id}/decree")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "decreePledge",
            summary = "Record the decree by which a pledge is set",
            description = "Needs the signature.")
    @ProblemTypes("pledge-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The pledge has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<PledgeView> decree(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PledgeDecreeRequest request) {
        return reply(pledges.decree(target(id, ifMatch), caller.actor(), request));
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "publishPledge",
            summary = "Publish a pledge",
            description = "Needs the decree. The pledge before is superseded; everybody reads this one with the unit.")
    @ProblemTypes("pledge-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The pledge has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<PledgeView> publish(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PledgePublicationRequest request) {
        return reply(pledges.publish(target(id, ifMatch), caller.actor(), request));
    }

    private Pledges.Target target(UUID id, @Nullable String ifMatch) {
        return new Pledges.Target(id, caller.actScope(), ifMatch);
    }

    private static RestResponse<PledgeView> reply(Pledge pledge) {
        return new Versioned<>(PledgeView.of(pledge), pledge.version()).toResponse();
    }
}
