package id.penghubung.complaints.receipts;

import id.penghubung.kit.runtime.UncachedResponse;
import id.penghubung.kit.text.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API to verify receipts, open to everybody. */
@Path("/v1/receipt-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
class ReceiptVerificationResource {

    private final VerifyReceipt verifyReceipt;

    ReceiptVerificationResource(VerifyReceipt verifyReceipt) {
        this.verifyReceipt = verifyReceipt;
    }

    /**
     * A receipt to be verified.
     *
     * @param receipt the signed receipt in compact form, as the reply to the submission or the QR code contains it
     */
    @Schema(name = "ReceiptToVerify")
    record ReceiptVerificationRequest(
            @NotBlank @Size(max = 2000) String receipt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "verifyReceipt",
            summary = "Verify a signed receipt",
            description =
                    "Says whether a receipt is genuine, and why not. The same can be done without this system: a receipt is a JSON Web Signature (EdDSA), which every JOSE library verifies with the keys of `/.well-known/jwks.json`. A receipt names nobody. The request changes and stores nothing.")
    public RestResponse<ReceiptVerificationView> verify(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @NotNull @Valid ReceiptVerificationRequest request) {
        return UncachedResponse.of(verifyReceipt.verify(request.receipt(), Languages.preferredBy(languages)));
    }
}
