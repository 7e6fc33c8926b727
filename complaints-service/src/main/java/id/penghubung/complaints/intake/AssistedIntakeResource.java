package id.penghubung.complaints.intake;

import id.penghubung.complaints.tracking.AccessCodes;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** HTTP API of the assisted intake: complaints that officers key in for reporters. */
@Path("/v1/complaints/assisted")
@Tag(name = "Complaints")
class AssistedIntakeResource {

    private final SubmissionValidator validator;
    private final KeyInComplaint keyInComplaint;
    private final IdempotentReplies replies;
    private final AccessCodes codes;
    private final Caller caller;

    AssistedIntakeResource(
            SubmissionValidator validator,
            KeyInComplaint keyInComplaint,
            IdempotentReplies replies,
            AccessCodes codes,
            Caller caller) {
        this.validator = validator;
        this.keyInComplaint = keyInComplaint;
        this.replies = replies;
        this.codes = codes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keyInComplaint",
            summary = "Key in a complaint for a reporter",
            description =
                    "For a complaint that arrived at a counter, by letter, telephone, WhatsApp, SMS, SP4N-LAPOR! or Open311, with the consent of the reporter. Time limits that run from the receipt count from `receivedOn`. The response contains the access code for the reporter, which is shown only once; `GET /v1/tracking/{trackingNumber}/slip` prints it. Who keyed the complaint in is recorded and stands on the receipt. A request with an Idempotency-Key may be repeated: it takes effect once and gets the same response.")
    @ProblemTypes({"sp4n-id-linked"})
    @APIResponse(
            responseCode = "201",
            description = "The complaint is stored durably",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "409", description = "The SP4N tracking id is linked with another complaint")
    public Response keyIn(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid AssistedRequest request) {
        validator.check(request);
        String code = codes.random();
        ReporterDetails reporter =
                ReporterDetails.withAccessCode(code, request.complaint().reporter());
        Reply reply = replies.executeOnce("assisted/" + caller.subject(), idempotencyKey, request, () -> {
            validator.checkOffered(request);
            return reply(keyInComplaint.keyIn(request, reporter, caller), code);
        });
        return reply.toResponse();
    }

    private Reply reply(Receipt receipt, String accessCode) {
        return replies.created("/v1/complaints/" + receipt.id(), receipt.version(), ReceiptView.of(receipt, accessCode))
                .withoutCaching();
    }
}
