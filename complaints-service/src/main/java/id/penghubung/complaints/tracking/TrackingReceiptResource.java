package id.penghubung.complaints.tracking;

import id.penghubung.complaints.receipts.ReceiptFacts;
import id.penghubung.complaints.receipts.ReceiptPdf;
import id.penghubung.kit.files.FileDownload;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP API of the printed receipt and of the slip with the access code, for reporters without an account. */
@Path("/v1/tracking/{trackingNumber}")
@Produces(FileDownload.PDF)
@Tag(name = "Tracking")
class TrackingReceiptResource {

    private final TrackReceipt trackReceipt;
    private final ReceiptPdf pdf;
    private final HttpServerRequest request;

    TrackingReceiptResource(TrackReceipt trackReceipt, ReceiptPdf pdf, HttpServerRequest request) {
        this.trackReceipt = trackReceipt;
        this.pdf = pdf;
        this.request = request;
    }

    @GET
    @Path("/receipt")
    @PermitAll
    @Operation(
            operationId = "downloadReceiptByCode",
            summary = "Download the receipt of a complaint with the access code",
            description =
                    "The *tanda terima* for the reporter (UU 25/2009 Art. 44) as PDF in Indonesian, like that of an account. If staff open it with the access code, that is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content =
                    @Content(
                            mediaType = FileDownload.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response receipt(@BeanParam TrackingHeaders headers) {
        ReceiptFacts facts = trackReceipt.read(headers.credentials(request));
        return FileDownload.ofPdf(pdf.receipt(facts), "tanda-terima-" + facts.trackingNumber() + ".pdf");
    }

    @GET
    @Path("/slip")
    @PermitAll
    @Operation(
            operationId = "downloadSlip",
            summary = "Download the slip with tracking number and access code",
            description =
                    "One page to be printed for a reporter whose complaint was keyed in, with the access code of the request and a QR code with both. It has no word of the complaint and no name. The access code itself is not stored.")
    @APIResponse(
            responseCode = "200",
            description = "The slip",
            content =
                    @Content(
                            mediaType = FileDownload.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response slip(@BeanParam TrackingHeaders headers) {
        ReceiptFacts facts = trackReceipt.readForSlip(headers.credentials(request));
        return FileDownload.ofPdf(
                pdf.slip(facts, Alphabet.normalized(String.valueOf(headers.accessCode()))),
                "slip-" + facts.trackingNumber() + ".pdf");
    }
}
