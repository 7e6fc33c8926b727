package id.penghubung.complaints.intake;

import id.penghubung.complaints.abuse.DeviceToken;
import id.penghubung.complaints.abuse.Submitter;
import id.penghubung.complaints.tracking.AccessCodes;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.openapi.ProblemTypes;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSets;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** HTTP API to submit complaints. */
@Path("/v1/complaints")
@Tag(name = "Complaints")
class IntakeResource {

    private final SubmissionValidator validator;
    private final ReceiveComplaint receiveComplaint;
    private final IdempotentReplies replies;
    private final AccessCodes codes;
    private final Caller caller;
    private final HttpServerRequest http;

    IntakeResource(
            SubmissionValidator validator,
            ReceiveComplaint receiveComplaint,
            IdempotentReplies replies,
            AccessCodes codes,
            Caller caller,
            HttpServerRequest http) {
        this.validator = validator;
        this.receiveComplaint = receiveComplaint;
        this.replies = replies;
        this.codes = codes;
        this.caller = caller;
        this.http = http;
    }

    @POST
    @PermitAll
    @ReportersOnly
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitComplaint",
            summary = "Submit a complaint",
            description =
                    "With a reporter's account, or without one. Without an account, or for an anonymous complaint, of which the account is not stored, the response contains an access code, which is shown only once. `signedReceipt` proves the submission to others and names nobody. A request with an Idempotency-Key may be repeated: it takes effect once and gets the same response. Too many complaints of a person, a device or an address in an hour or a day get 429 with Retry-After, as do those of a reporter whom the coordinator told to wait, with the reason. A client without an account sends back the `Device-Token` of the response, as header or cookie, so that others behind the same address are counted separately.")
    @ProblemTypes({"forbidden", "submission-limit-reached", "reporter-told-to-wait"})
    @SecurityRequirementsSets({@SecurityRequirementsSet, @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
    })
    @APIResponse(
            responseCode = "201",
            description = "The complaint is stored durably",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response submit(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @HeaderParam(DeviceToken.HEADER) @Nullable String deviceHeader,
            @NotNull @Valid SubmitRequest request) {
        // An anonymous complaint has no trace of the account: neither in the complaint nor in the stored reply.
        boolean withoutAccount = caller.isAnonymous() || request.asksForAnonymity();
        String scope = withoutAccount ? SubmissionScope.WITHOUT_ACCOUNT : SubmissionScope.of(caller.subject());
        validator.check(request);
        String code = withoutAccount ? codes.random() : null;
        ReporterDetails reporter = code == null
                ? ReporterDetails.withAccount(caller, request.reporter())
                : ReporterDetails.withAccessCode(code, request.reporter());
        Optional<String> device = DeviceToken.of(deviceHeader, cookie());
        Submitter submitter = new Submitter(
                caller.isAnonymous() ? null : caller.subject(),
                request.asksForAnonymity(),
                reporter.identity(),
                caller.verifiedEmail().orElse(null),
                device.orElse(null),
                http.remoteAddress().hostAddress());
        Reply reply = replies.executeOnce(scope, idempotencyKey, request, () -> {
            validator.checkOffered(request);
            return reply(receiveComplaint.receive(request, reporter, submitter), code);
        });
        Response response = reply.toResponse();
        return withoutAccount && device.isEmpty() ? withNewDeviceToken(response) : response;
    }

    private @Nullable String cookie() {
        Cookie cookie = http.getCookie(DeviceToken.COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    private static Response withNewDeviceToken(Response response) {
        String token = DeviceToken.random();
        return Response.fromResponse(response)
                .header(DeviceToken.HEADER, token)
                .cookie(DeviceToken.cookie(token))
                .build();
    }

    private Reply reply(Receipt receipt, @Nullable String accessCode) {
        return replies.created("/v1/complaints/" + receipt.id(), receipt.version(), ReceiptView.of(receipt, accessCode))
                .withoutCaching();
    }
}
