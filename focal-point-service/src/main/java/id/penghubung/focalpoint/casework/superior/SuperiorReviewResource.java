package id.penghubung.focalpoint.casework.superior;

import id.penghubung.focalpoint.casework.model.SuperiorReview;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints with which superiors decide about answers, when a reporter has asked them to. */
@Path("/v1/superior-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class SuperiorReviewResource {

    private final SuperiorReviewService reviews;
    private final IdempotentReplies replies;
    private final Caller caller;

    SuperiorReviewResource(SuperiorReviewService reviews, IdempotentReplies replies, Caller caller) {
        this.reviews = reviews;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.SECRETARY})
    @Operation(
            operationId = "listSuperiorReviews",
            summary = "List the answers that the caller is asked to look at, soonest due first",
            description =
                    "A head sees the requests about answers of their officers. The regional secretary sees those about answers of heads, about complaints that accuse staff, of agencies without a head, and those that a head has not decided in time.")
    @ProblemTypes("account-without-agency")
    @APIResponse(responseCode = "200", description = "One page of the open requests")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public Page<SuperiorReviewView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        SuperiorReview.Position after = Cursor.read(cursor, 2)
                .map(position -> new SuperiorReview.Position(position.instant(0), position.uuid(1)))
                .orElse(null);
        return reviews.page(caller, after, PageSize.of(limit));
    }

    @GET
    @Path("/{caseId}")
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.SECRETARY})
    @Operation(
            operationId = "readSuperiorReview",
            summary = "Get a request to the superior",
            description = "With the complaint and the messages between agency and reporter; also when it is decided.")
    @ProblemTypes("account-without-agency")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            headers = @Header(name = "ETag", description = "Version of the case, for If-Match"))
    @APIResponse(responseCode = "404", description = "There is no such request, or another superior decides it")
    public RestResponse<SuperiorReviewView> read(@PathParam("caseId") UUID caseId) {
        SuperiorReviewView view = reviews.get(caseId, caller);
        return new Versioned<>(view, view.version()).toResponse();
    }

    @POST
    @Path("/{caseId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.SECRETARY})
    @Operation(
            operationId = "decideSuperiorReview",
            summary = "Decide about an answer as the superior",
            description =
                    "`ANSWER_STANDS`: the reporter may refer the complaint to the Ombudsman. `REOPEN`: the same agency goes on, with the time that it has used, also if the complaint is closed. Once, with a reason that the reporter and the agency read. Somebody who acted in the case does not decide.")
    @ProblemTypes({"account-without-agency", "superior-has-decided", "own-case"})
    @APIResponse(
            responseCode = "200",
            description = "The request after the decision",
            headers = @Header(name = "ETag", description = "Version of the case"),
            content = @Content(schema = @Schema(implementation = SuperiorReviewView.class)))
    @APIResponse(responseCode = "400", description = "The body is not valid")
    @APIResponse(responseCode = "403", description = "The caller acted in the case")
    @APIResponse(responseCode = "404", description = "There is no such request, or another superior decides it")
    @APIResponse(responseCode = "409", description = "It is decided, or the case goes on after a dispute")
    @APIResponse(responseCode = "412", description = "The case has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response decide(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @NotNull @Valid SuperiorDecisionRequest request) {
        reviews.requireReadable(caseId, caller);
        String scope = "superior-reviews/" + caseId + "/decision/" + caller.subject();
        return replies.executeOnce(scope, idempotencyKey, request, () -> {
                    SuperiorReviewView view = reviews.decide(caseId, ifMatch, request, caller);
                    return replies.reply(
                            Response.Status.OK.getStatusCode(),
                            Map.of(HttpHeaders.ETAG, EntityTags.of(view.version())),
                            view);
                })
                .toResponse();
    }
}
