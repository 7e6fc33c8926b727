package id.penghubung.quality.forums.proposals;

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
import id.penghubung.quality.forums.forum.ForumView;
import id.penghubung.quality.forums.forum.Forums;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** HTTP API of the proposals of a forum, for the provider. */
@Path("/v1/forums/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consultation forums")
class ProposalResource {

    private final Proposals proposals;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    ProposalResource(Proposals proposals, IdempotentReplies replies, QualityCaller caller) {
        this.proposals = proposals;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @Path("/proposals")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listForumProposals",
            summary = "List the proposals of a forum, oldest first",
            description = "From the online consultation and from the session, with the answers.")
    public Page<ProposalView> list(
            @RestPath UUID id,
            @Parameter(description = "Only proposals without an answer") @RestQuery boolean unanswered,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return proposals.page(id, caller.readScope(), unanswered, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @POST
    @Path("/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addSessionProposals",
            summary = "Note proposals that were made in the session",
            description =
                    "Up to 100 at once, until the official record is signed. The reply is the forum with its new version.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(
            responseCode = "201",
            description = "The forum",
            content = @Content(schema = @Schema(implementation = ForumView.class)))
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response note(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid SessionProposalsRequest request) {
        Actor actor = caller.actor();
        Reply reply =
                replies.executeOnce("forums/" + id + "/proposals/" + actor.subject(), idempotencyKey, request, () -> {
                    ForumView forum = proposals.note(new Forums.Target(id, caller.actScope(), ifMatch), actor, request);
                    return replies.created("/v1/forums/" + id + "/proposals", forum.version(), forum);
                });
        return reply.toResponse();
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "answerForumProposals",
            summary = "Answer proposals of a forum",
            description =
                    "One answer to one proposal, or to several of the same kind; until the results are published it replaces an"
                            + " earlier one. With `shown`, everybody reads proposal and answer.")
    @ProblemTypes("forum-step-not-allowed")
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ForumView> answer(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        ForumView forum = proposals.answer(new Forums.Target(id, caller.actScope(), ifMatch), caller.actor(), request);
        return new Versioned<>(forum, forum.version()).toResponse();
    }
}
