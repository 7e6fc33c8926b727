package id.penghubung.quality.forums.forum;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** HTTP API of the scans of a forum. They have names and signatures, and so are not public. */
@Path("/v1/forums/{id}/files")
@Tag(name = "Consultation forums")
class ForumFileResource {

    private final ForumFiles files;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    ForumFileResource(ForumFiles files, IdempotentReplies replies, QualityCaller caller) {
        this.files = files;
        this.replies = replies;
        this.caller = caller;
    }

    /** Content of an upload, by which a repetition is recognised. */
    private record Upload(ForumFileKind kind, ReceivedFile file) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listForumFiles",
            summary = "List the files of a consultation forum",
            description = "With the hash of each content.")
    public ForumFilesView list(@RestPath UUID id) {
        return new ForumFilesView(files.list(id, caller.readScope()));
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addForumFile",
            summary = "Add a scan to a consultation forum",
            description =
                    "The signed record, the attendance list or the minutes, as PDF, JPEG, PNG or WebP of 10 MB at most; after the"
                            + " session and before the record is signed.")
    @ProblemTypes({
        "forum-step-not-allowed",
        "forum-scan-kind",
        "file-too-large",
        "file-kind-not-accepted",
        "file-unreadable",
        "file-infected",
        "insufficient-storage"
    })
    @APIResponse(
            responseCode = "201",
            description = "The forum, with its new version",
            content = @Content(schema = @Schema(implementation = ForumView.class)))
    @APIResponse(responseCode = "412", description = "The forum has changed since it was read")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "This kind of file is not accepted")
    @APIResponse(responseCode = "422", description = "The file is empty or damaged")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response add(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("kind") @Nullable String kind,
            @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = RequiredFile.of(file);
        ForumFileKind fileKind = kindOf(kind);
        Scope scope = caller.actScope();
        Actor actor = caller.actor();
        String keyScope = "forums/" + id + "/files/" + actor.subject();
        // A repeated upload gets the stored reply, also after the record is signed.
        replies.checkUnlessExecuted(keyScope, idempotencyKey, () -> files.checkBeforeUpload(id, scope));
        ReceivedFile received = files.receive(upload.uploadedFile(), upload.fileName());
        Reply reply = replies.executeOnce(keyScope, idempotencyKey, new Upload(fileKind, received), () -> {
            Forum forum = files.add(new Forums.Target(id, scope, ifMatch), actor, fileKind, received);
            return replies.created("/v1/forums/" + forum.id() + "/files", forum.version(), ForumView.of(forum));
        });
        return reply.toResponse();
    }

    @GET
    @Path("/{fileId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "readForumFile",
            summary = "Download a file of a consultation forum",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    public Response read(@RestPath UUID id, @RestPath UUID fileId) {
        return files.download(id, fileId, caller.readScope());
    }

    private static ForumFileKind kindOf(@Nullable String text) {
        for (ForumFileKind kind : ForumFileKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        throw ProblemException.invalid(FieldError.of(
                "kind", "harus RECORD, ATTENDANCE_LIST atau MINUTES", "must be RECORD, ATTENDANCE_LIST or MINUTES"));
    }
}
