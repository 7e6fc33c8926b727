package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.attachments.AttachmentDownload;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
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

/** Endpoints for the files of letters. */
@Path("/v1/ombudsman/letters/{id}/files")
@Tag(name = "Ombudsman")
class LetterFileResource {

    private final LetterFileService files;
    private final AttachmentService attachments;
    private final ChangeReplies replies;
    private final Caller caller;

    LetterFileResource(LetterFileService files, AttachmentService attachments, ChangeReplies replies, Caller caller) {
        this.files = files;
        this.attachments = attachments;
        this.replies = replies;
        this.caller = caller;
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @LetterStepResponses
    @Operation(
            operationId = "attachLetterFile",
            summary = "Attach a file to a letter",
            description =
                    "The scanned letter or an enclosure: JPEG, PNG, WebP, PDF, DOCX or XLSX, 10 MB at most. A file"
                            + " that an agency attaches before its answer is sent belongs to the draft, and becomes an"
                            + " enclosure of the answer.")
    @ProblemTypes({
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
            description = "The file is empty or damaged, or the letter has too many attachments")
    public Response attach(@BeanParam ChangeHeaders headers, @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = RequiredFile.of(file);
        files.checkBeforeUpload(headers.id(), caller);
        ReceivedFile received = attachments.receive(upload.uploadedFile(), upload.fileName());
        return replies.changed(
                headers.scope("ombudsman", "files", caller.subject()),
                headers.idempotencyKey(),
                received,
                () -> files.attach(headers.id(), headers.ifMatch(), received, caller));
    }

    @GET
    @Path("/{fileId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readLetterFile",
            summary = "Download a file of a letter",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    @APIResponse(
            responseCode = "404",
            description = "The file does not exist, is missing, or its letter is not visible to the caller")
    public Response read(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
        return AttachmentDownload.of(files.open(id, fileId, caller));
    }
}
