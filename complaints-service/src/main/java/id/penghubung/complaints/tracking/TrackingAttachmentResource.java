package id.penghubung.complaints.tracking;

import id.penghubung.complaints.attachments.AttachmentListView;
import id.penghubung.complaints.attachments.AttachmentPurpose;
import id.penghubung.complaints.attachments.AttachmentView;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.runtime.UncachedResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** HTTP API of the attachments of a complaint, for reporters with an access code and for the officer who keys it in. */
@Path("/v1/tracking/{trackingNumber}/attachments")
@Tag(name = "Tracking")
class TrackingAttachmentResource {

    private final TrackAttachments attachments;
    private final HttpServerRequest request;

    TrackingAttachmentResource(TrackAttachments attachments, HttpServerRequest request) {
        this.attachments = attachments;
        this.request = request;
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "attachByCode",
            summary = "Attach a file to a complaint with the access code",
            description =
                    "Like the upload with an account: purpose EVIDENCE, or MESSAGE for a file that a message or an"
                            + " answer will name. The officer who keyed in the complaint attaches the scan of its letter"
                            + " with purpose LETTER_SCAN, the access code and their own account.")
    @ProblemTypes({
        "complaint-ended",
        "file-too-large",
        "file-kind-not-accepted",
        "file-unreadable",
        "file-infected",
        "picture-too-large",
        "pdf-encrypted",
        "pdf-too-complex",
        "too-many-attachments",
        "insufficient-storage"
    })
    @APIResponse(
            responseCode = "201",
            description = "The file is stored durably",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(responseCode = "409", description = "The complaint has ended")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "This kind of file is not accepted")
    @APIResponse(
            responseCode = "422",
            description = "The file is empty, damaged, encrypted or infected, or there are too many attachments")
    public Response attach(
            @BeanParam TrackingHeaders headers,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("purpose") @Nullable AttachmentPurpose purpose) {
        FileUpload upload = RequiredFile.of(file);
        return attachments.attach(
                headers.credentials(request),
                idempotencyKey,
                purpose == null ? AttachmentPurpose.EVIDENCE : purpose,
                upload.uploadedFile());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listAttachmentsByCode",
            summary = "List the attachments of a complaint with the access code, oldest first",
            description = "Those that the reporter sent, and those that were sent to the reporter.")
    public RestResponse<AttachmentListView> list(@BeanParam TrackingHeaders headers) {
        return UncachedResponse.of(new AttachmentListView(attachments.list(headers.credentials(request))));
    }

    @GET
    @Path("/{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(
            operationId = "downloadAttachmentByCode",
            summary = "Download an attachment of a complaint with the access code",
            description = "The bytes of the copy. Save the file; do not open it in the window of a browser.")
    @ProblemTypes({"file-missing", "attachment-in-quarantine"})
    @FileResponse
    @APIResponse(responseCode = "404", description = "The attachment is not visible, or its file is missing")
    @APIResponse(responseCode = "409", description = "The virus scan found something, or is not complete")
    public Response download(@BeanParam TrackingHeaders headers, @RestPath UUID attachmentId) {
        return attachments.open(headers.credentials(request), attachmentId).toResponse();
    }
}
