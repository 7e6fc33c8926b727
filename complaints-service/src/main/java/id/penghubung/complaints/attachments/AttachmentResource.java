package id.penghubung.complaints.attachments;

import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.personaldata.ReplyScopes;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.runtime.UncachedResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** HTTP API of the attachments of complaints, for accounts. */
@Path("/v1/complaints/{id}/attachments")
@Tag(name = "Attachments")
class AttachmentResource {

    private final AttachFile attachFile;
    private final AttachmentsOfComplaint uploads;
    private final ReadAttachments readAttachments;
    private final IdempotentReplies replies;
    private final Caller caller;

    AttachmentResource(
            AttachFile attachFile,
            AttachmentsOfComplaint uploads,
            ReadAttachments readAttachments,
            IdempotentReplies replies,
            Caller caller) {
        this.attachFile = attachFile;
        this.uploads = uploads;
        this.readAttachments = readAttachments;
        this.replies = replies;
        this.caller = caller;
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR})
    @Operation(
            operationId = "attachToComplaint",
            summary = "Attach a file to a complaint",
            description =
                    "JPEG, PNG, WebP, PDF or MP4, detected from its content, 10 MB at most; ten files of each side."
                            + " The original is sealed for the inspectorate and the Ombudsman; the others get a copy"
                            + " without place, device, author and other metadata, of a PDF without scripts and hidden"
                            + " files. A PDF of the agency or the coordinator is not changed, because it may be signed."
                            + " Purposes: EVIDENCE and MESSAGE for the reporter, MESSAGE and ANSWER for the agency, MESSAGE"
                            + " and LETTER_SCAN for the coordinator. A file for a message is visible once the message is"
                            + " sent, one for an answer once the complaint is answered.")
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
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("purpose") @Nullable AttachmentPurpose purpose) {
        FileUpload upload = RequiredFile.of(file);
        AttachmentPurpose chosen = purpose == null ? AttachmentPurpose.EVIDENCE : purpose;
        ComplaintVisibility visibility = ComplaintVisibility.of(caller);
        String scope = ReplyScopes.ofAccount(id, "attachments", caller.subject());
        replies.checkUnlessExecuted(scope, idempotencyKey, () -> attachFile.checkBeforeUpload(id, visibility, chosen));
        return uploads.attachOnce(
                scope,
                idempotencyKey,
                chosen,
                upload.uploadedFile(),
                chosen != AttachmentPurpose.LETTER_SCAN
                        && AttachmentReader.of(visibility).kind() != ReaderKind.REPORTER,
                stored -> attachFile.attach(id, visibility, chosen, stored));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.REPORTER,
        Roles.COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.OMBUDSMAN
    })
    @Operation(
            operationId = "listAttachments",
            summary = "List the attachments of a complaint, oldest first",
            description =
                    "Those that the caller may see. Files for messages and answers appear once these are sent; the"
                            + " scan of a letter only to those who may know the reporter.")
    public RestResponse<AttachmentListView> list(@RestPath UUID id) {
        return UncachedResponse.of(new AttachmentListView(readAttachments.list(id, ComplaintVisibility.of(caller))));
    }

    @GET
    @Path("/{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.REPORTER,
        Roles.COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.INSPECTOR,
        Roles.OMBUDSMAN
    })
    @Operation(
            operationId = "downloadAttachment",
            summary = "Download an attachment of a complaint",
            description =
                    "The bytes of the copy. Save the file; do not open it in the window of a browser. If staff read"
                            + " the scan of a letter, that is recorded.")
    @ProblemTypes({"file-missing", "attachment-in-quarantine"})
    @FileResponse
    @APIResponse(responseCode = "404", description = "The caller may not see the attachment, or its file is missing")
    @APIResponse(responseCode = "409", description = "The virus scan found something, or is not complete")
    public Response download(@RestPath UUID id, @RestPath UUID attachmentId) {
        return readAttachments
                .open(id, attachmentId, ComplaintVisibility.of(caller))
                .toResponse();
    }

    @GET
    @Path("/{attachmentId}/original")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.INSPECTOR, Roles.SECRETARY, Roles.OMBUDSMAN})
    @Operation(
            operationId = "downloadOriginal",
            summary = "Download the original of an attachment",
            description =
                    "The file as it was sent, with all metadata, for an examination. Each reading is recorded, and the"
                            + " reporter sees it. An inspector reads those of the complaints that an agency has, but not"
                            + " the ones about the inspectorate, which the regional secretary reads. While a complaint"
                            + " is with no agency, nobody of the regency reads them, except for the regional secretary"
                            + " if it was recalled from the inspectorate with the mark of oversight. The liaison of the"
                            + " Ombudsman reads those of the complaints that were referred or linked.")
    @ProblemTypes({"file-missing", "attachment-in-quarantine"})
    @APIResponse(
            responseCode = "200",
            description = "The bytes of the original",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "The caller may not see the attachment, or its file is missing")
    @APIResponse(responseCode = "409", description = "The virus scan found something, or is not complete")
    public Response original(@RestPath UUID id, @RestPath UUID attachmentId) {
        return readAttachments.openOriginal(id, attachmentId).toResponse();
    }
}
