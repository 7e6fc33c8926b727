package id.penghubung.complaints.receipts;

import id.penghubung.kit.files.FileDownload;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP API of the printed receipt, for the account that submitted the complaint. */
@Path("/v1/complaints/{id}/receipt")
@Tag(name = "Receipts")
class ReceiptResource {

    private final ReadReceipt readReceipt;
    private final ReceiptPdf pdf;
    private final Caller caller;

    ReceiptResource(ReadReceipt readReceipt, ReceiptPdf pdf, Caller caller) {
        this.readReceipt = readReceipt;
        this.pdf = pdf;
        this.caller = caller;
    }

    @GET
    @Produces(FileDownload.PDF)
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "downloadReceipt",
            summary = "Download the receipt of a complaint",
            description =
                    "The *tanda terima* for the reporter (UU 25/2009 Art. 44) as PDF in Indonesian: identity, description, place and time of the receipt, receiving officer, and a QR code with the signed receipt, which names nobody. An anonymous complaint has a receipt without identity.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content =
                    @Content(
                            mediaType = FileDownload.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "The complaint does not exist, or is of somebody else")
    public Response download(@RestPath UUID id) {
        ReceiptFacts facts = readReceipt.readByOwner(id, caller.subject());
        return FileDownload.ofPdf(pdf.receipt(facts), "tanda-terima-" + facts.trackingNumber() + ".pdf");
    }
}
