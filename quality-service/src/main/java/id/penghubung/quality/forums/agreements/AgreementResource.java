package id.penghubung.quality.forums.agreements;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the agreements of a forum. */
@Path("/v1/forums/{id}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consultation forums")
class AgreementResource {

    private final Agreements agreements;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    AgreementResource(Agreements agreements, IdempotentReplies replies, QualityCaller caller) {
        this.agreements = agreements;
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
            operationId = "listForumAgreements",
            summary = "List the agreements of a forum, in the order of their numbers",
            description = "With owner, due date and follow-up.")
    public AgreementsView list(@RestPath UUID id) {
        return new AgreementsView(agreements.list(id, caller.readScope()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addForumAgreement",
            summary = "Note an agreement of a forum",
            description = "After the session, until the official record is signed. The forum gets a new version.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(
            responseCode = "201",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response note(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid AgreementRequest request) {
        Actor actor = caller.actor();
        Reply reply =
                replies.executeOnce("forums/" + id + "/agreements/" + actor.subject(), idempotencyKey, request, () -> {
                    AgreementView view = agreements.note(id, caller.actScope(), actor, request);
                    return replies.created("/v1/forums/" + id + "/agreements/" + view.number(), view.version(), view);
                });
        return reply.toResponse();
    }

    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "editForumAgreement",
            summary = "Replace an agreement of a forum",
            description = "Until the official record is signed.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The agreement has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AgreementView> edit(
            @RestPath UUID id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AgreementRequest request) {
        return reply(agreements.edit(target(id, number, ifMatch), caller.actor(), request));
    }

    @DELETE
    @Path("/{number}")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "removeForumAgreement",
            summary = "Remove an agreement of a forum",
            description = "Until the official record is signed.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(responseCode = "204", description = "The agreement is removed")
    @APIResponse(responseCode = "412", description = "The agreement has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public void remove(
            @RestPath UUID id, @RestPath int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        agreements.remove(target(id, number, ifMatch), caller.actor());
    }

    @POST
    @Path("/{number}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "completeForumAgreement",
            summary = "Record that an agreement was carried out",
            description = "From the signature of the official record; an overdue one also after the forum was closed.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The agreement has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<AgreementView> complete(
            @RestPath UUID id,
            @RestPath int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CompletionRequest request) {
        return reply(agreements.complete(target(id, number, ifMatch), caller.actor(), request));
    }

    private Agreements.Target target(UUID id, int number, @Nullable String ifMatch) {
        return new Agreements.Target(id, number, caller.actScope(), ifMatch);
    }

    private static RestResponse<AgreementView> reply(AgreementView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
