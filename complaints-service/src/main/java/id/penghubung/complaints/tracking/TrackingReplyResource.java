package id.penghubung.complaints.tracking;

import id.penghubung.complaints.answers.AcceptanceRequest;
import id.penghubung.complaints.answers.ComplaintDeadlinesView;
import id.penghubung.complaints.answers.RatingRequest;
import id.penghubung.complaints.answers.RatingView;
import id.penghubung.complaints.answers.ReplyReason;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.runtime.UncachedResponse;
import id.penghubung.kit.text.Languages;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API to reply to an answer, and to ask why a deadline is due when it is, with the access code. */
@Path("/v1/tracking/{trackingNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
class TrackingReplyResource {

    private final TrackReplies tracked;
    private final HttpServerRequest request;

    TrackingReplyResource(TrackReplies tracked, HttpServerRequest request) {
        this.tracked = tracked;
        this.request = request;
    }

    @POST
    @Path("/disputes")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "disputeAnswerByCode",
            summary = "Dispute the agency's answer with the access code",
            description =
                    "Possible within ten working days after the answer, for at most two answers and not for one that the agency upheld. The same agency goes on, with the time that it has used.")
    @ProblemTypes({"no-answer-to-dispute", "cannot-dispute-again", "reply-time-over"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = TrackingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in the present state")
    public Response dispute(@BeanParam TrackingChangeHeaders headers, @NotNull @Valid ReplyReason body) {
        return tracked.dispute(headers.change(request), body);
    }

    @POST
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "acceptAnswerByCode",
            summary = "Accept the agency's answer with the access code",
            description = "Closes the complaint at once. Without a reply it is closed after ten working days.")
    @ProblemTypes({"no-answer-to-dispute"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = TrackingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in the present state")
    public Response accept(@BeanParam TrackingChangeHeaders headers, @NotNull @Valid AcceptanceRequest body) {
        return tracked.accept(headers.change(request), body);
    }

    @POST
    @Path("/superior-review")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "askSuperiorByCode",
            summary = "Ask the superior to look at the answer with the access code",
            description = "Possible once, after a rating of 1 or 2 or a rejected dispute.")
    @ProblemTypes({"cannot-ask-superior"})
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = TrackingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in the present state")
    public Response askSuperior(@BeanParam TrackingChangeHeaders headers, @NotNull @Valid ReplyReason body) {
        return tracked.askSuperior(headers.change(request), body);
    }

    @PUT
    @Path("/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "rateComplaintByCode",
            summary = "Rate the handling of a complaint with the access code",
            description =
                    "From 1 (poor) to 5, once the complaint is answered or closed. Can be changed within 30 days after the first rating.")
    @ProblemTypes({"cannot-rate", "rating-final"})
    @APIResponse(responseCode = "200", description = "The rating")
    @APIResponse(responseCode = "409", description = "There is no answer, or the rating is final")
    public RestResponse<RatingView> rate(@BeanParam TrackingHeaders headers, @NotNull @Valid RatingRequest body) {
        return UncachedResponse.of(tracked.rate(headers.credentials(request), body));
    }

    @GET
    @Path("/deadlines")
    @PermitAll
    @Operation(
            operationId = "listDeadlinesByCode",
            summary = "List the deadlines of a complaint with the access code",
            description = "With the explanation of each, earliest due first, also those that have ended.")
    public RestResponse<ComplaintDeadlinesView> deadlines(
            @BeanParam TrackingHeaders headers, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return UncachedResponse.of(tracked.deadlines(headers.credentials(request), Languages.preferredBy(languages)));
    }

    @GET
    @Path("/deadlines/{deadlineId}/explanation")
    @PermitAll
    @Operation(
            operationId = "explainDeadlineByCode",
            summary = "Explain with the access code why a deadline is due when it is",
            description = "Which days were counted, which were not and why, and the legal basis, as text.")
    public RestResponse<ComplaintDeadlinesView.ExplainedDeadline> explain(
            @BeanParam TrackingHeaders headers,
            @RestPath UUID deadlineId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return UncachedResponse.of(
                tracked.explain(headers.credentials(request), deadlineId, Languages.preferredBy(languages)));
    }
}
