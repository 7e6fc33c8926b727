package id.penghubung.quality.forums.proposals;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the online consultation. Nobody needs an account, and no identity is stored. */
@Path("/v1/public-forums/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public consultation")
class PublicProposalResource {

    private static final int CREATED = 201;

    private final Proposals proposals;
    private final ProposalLimiter limiter;
    private final IdempotentReplies replies;
    private final HttpServerRequest http;

    PublicProposalResource(
            Proposals proposals, ProposalLimiter limiter, IdempotentReplies replies, HttpServerRequest http) {
        this.proposals = proposals;
        this.limiter = limiter;
        this.replies = replies;
        this.http = http;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listShownProposals",
            summary = "List the answered proposals of a forum, oldest first",
            description = "Those that the provider shows, with the answers.")
    public Page<ProposalView> list(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return proposals.shown(id, Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "proposeOnline",
            summary = "Propose or comment online",
            description =
                    "While the online consultation of an announced forum is open; 10 to 2,000 characters. No identity is stored."
                            + " The provider answers before the results are published; the text is shown with the answer.")
    @ProblemTypes({"consultation-closed", "consultation-full", "too-many-requests"})
    @APIResponse(
            responseCode = "201",
            description = "The proposal is stored",
            content = @Content(schema = @Schema(implementation = ProposalReceiptView.class)))
    public Response propose(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid ProposalRequest request) {
        limiter.count(http.remoteAddress().hostAddress());
        Reply reply = replies.executeOnce(
                "public-forums/" + id + "/proposals",
                idempotencyKey,
                request,
                () -> replies.reply(CREATED, Map.of(), proposals.propose(id, request)));
        return reply.toResponse();
    }
}
