package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentDownload;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.model.Officer;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Endpoints for the attachments of cases. */
@Path("/v1/cases/{id}/attachments")
@Tag(name = "Cases")
class CaseAttachmentResource {

    private final CaseAttachmentService caseAttachments;
    private final AttachmentService attachments;
    private final CaseActionReplies replies;
    private final Caller caller;

    CaseAttachmentResource(
            CaseAttachmentService caseAttachments,
            AttachmentService attachments,
            CaseActionReplies replies,
            Caller caller) {
        this.caseAttachments = caseAttachments;
        this.attachments = attachments;
        this.replies = replies;
        this.caller = caller;
    }

    /** Content by which a repeated request is recognised: the file itself, not its encoding in the request. */
    record SentFile(ReceivedFile file, boolean internal) {}

    /**
     * Runs on a virtual thread, because it waits until the whole upload has arrived. No worker thread is blocked
     * meanwhile.
     */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @CaseActionResponses
    @Operation(
            operationId = "attachFile",
            summary = "Attach a file to a case",
            description =
                    "JPEG, PNG, WebP, PDF, DOCX or XLSX, detected from its content, 10 MB at most. For colleagues only"
                            + " unless `internal` is false.")
    @ProblemTypes({
        "account-without-agency",
        "case-closed",
        "file-too-large",
        "file-kind-not-accepted",
        "file-unreadable",
        "file-infected",
        "too-many-attachments",
        "insufficient-storage"
    })
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "This kind of file is not accepted")
    @APIResponse(
            responseCode = "422",
            description = "The file is empty or damaged, or the case has too many attachments")
    public Response attach(
            @BeanParam ChangeHeaders headers,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("internal") @Nullable Boolean internal) {
        CaseActionService.Target target = CaseActionService.Target.of(headers, Officer.of(caller));
        FileUpload upload = RequiredFile.of(file);
        caseAttachments.checkBeforeUpload(target, headers.idempotencyKey() != null);
        SentFile sent = new SentFile(
                attachments.receive(upload.uploadedFile(), upload.fileName()), internal == null || internal);
        return replies.replyOnce(
                "attachments",
                headers,
                target,
                sent,
                () -> caseAttachments.attach(target, sent.file(), sent.internal()));
    }

    @GET
    @Path("/{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR, Roles.COORDINATOR})
    @Operation(
            operationId = "readAttachment",
            summary = "Download an attachment",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes({"account-without-agency", "file-missing"})
    @FileResponse
    @APIResponse(
            responseCode = "404",
            description = "The attachment does not exist, its file is missing, or the case belongs to another agency")
    public Response read(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        AttachedContent content = caseAttachments.open(id, attachmentId, CaseVisibility.of(caller));
        return AttachmentDownload.of(content);
    }
}
