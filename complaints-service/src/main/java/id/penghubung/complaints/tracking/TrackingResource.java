package id.penghubung.complaints.tracking;

import id.penghubung.complaints.conversation.AnswerRequest;
import id.penghubung.complaints.conversation.CompletionRequest;
import id.penghubung.complaints.referral.ReferralRequest;
import id.penghubung.complaints.referral.ReferralView;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.runtime.UncachedResponse;
import id.penghubung.kit.text.Languages;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API to follow a complaint without an account, with its secret access code. */
@Path("/v1/tracking/{trackingNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking")
class TrackingResource {

    private final TrackComplaint tracking;
    private final HttpServerRequest request;

    TrackingResource(TrackComplaint tracking, HttpServerRequest request) {
        this.tracking = tracking;
        this.request = request;
    }

    /** The reason of a withdrawal. */
    @Schema(name = "WithdrawalByCode")
    record WithdrawalByCodeRequest(
            @Nullable @Size(max = 1000) String reason) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "track",
            summary = "Get status and timeline with the access code",
            description = "For reporters without an account. The access code is sent as a header, never in a URL.")
    public RestResponse<TrackingView> track(
            @BeanParam TrackingHeaders headers, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return UncachedResponse.of(tracking.read(headers.credentials(request), Languages.preferredBy(languages)));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "withdrawByCode",
            summary = "Withdraw a complaint with the access code",
            description = "A reporter without an account can withdraw their complaint until it is answered.")
    @ProblemTypes("cannot-withdraw")
    public RestResponse<TrackingView> withdraw(
            @BeanParam TrackingHeaders headers,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Nullable @Valid WithdrawalByCodeRequest body) {
        return UncachedResponse.of(tracking.withdraw(
                headers.credentials(request), body == null ? null : body.reason(), Languages.preferredBy(languages)));
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "answerQuestionByCode",
            summary = "Answer the agency's information request with the access code",
            description =
                    "Possible while the status is NEEDS_INFORMATION. The agency's deadlines run again from then on.")
    @ProblemTypes("no-open-information-request")
    @APIResponse(
            responseCode = "200",
            description = "The complaint, back in progress",
            content = @Content(schema = @Schema(implementation = TrackingView.class)))
    @APIResponse(responseCode = "409", description = "There is no open information request")
    public Response answer(@BeanParam TrackingChangeHeaders headers, @NotNull @Valid AnswerRequest body) {
        return tracking.answer(headers.change(request), body);
    }

    @POST
    @Path("/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "completeComplaintByCode",
            summary = "Complete an incomplete complaint with the access code",
            description =
                    "Possible while something is missing. The coordinator then decides again whether the complaint is complete. A complaint that is not completed in time is deemed withdrawn.")
    @ProblemTypes("nothing-missing")
    @APIResponse(
            responseCode = "200",
            description = "The complaint, which waits for the coordinator's decision",
            content = @Content(schema = @Schema(implementation = TrackingView.class)))
    @APIResponse(responseCode = "409", description = "Nothing is missing, or the complaint has ended")
    public Response complete(@BeanParam TrackingChangeHeaders headers, @NotNull @Valid CompletionRequest body) {
        return tracking.complete(headers.change(request), body);
    }

    @GET
    @Path("/referral")
    @PermitAll
    @Operation(
            operationId = "getReferralByCode",
            summary = "Explain with the access code if a complaint can be referred to the Ombudsman",
            description = "Each condition of entry, whether it is met, and why; and the referral, once it is made.")
    public RestResponse<ReferralView> referral(
            @BeanParam TrackingHeaders headers, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return UncachedResponse.of(tracking.referral(headers.credentials(request), Languages.preferredBy(languages)));
    }

    @POST
    @Path("/referral")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "referComplaintByCode",
            summary = "Refer a complaint to the Ombudsman with the access code",
            description =
                    "For a complaint that is overdue, or answered unsatisfactorily. Records whether the reporter consents to pass their identity on to the Ombudsman. The agency learns of the referral, but no more about the reporter.")
    @ProblemTypes({"referral-not-possible", "already-referred"})
    @APIResponse(
            responseCode = "201",
            description = "The complaint is referred",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "409", description = "A condition is not met, or the complaint is already referred")
    public Response refer(@BeanParam TrackingChangeHeaders headers, @NotNull @Valid ReferralRequest body) {
        return tracking.refer(headers.change(request), body);
    }
}
