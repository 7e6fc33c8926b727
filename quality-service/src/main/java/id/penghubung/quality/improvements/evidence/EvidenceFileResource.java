package id.penghubung.quality.improvements.evidence;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.improvements.ImprovementView;
import id.penghubung.quality.improvements.Improvements;
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

/** HTTP API of the files of an improvement action. They may show persons, and so are not public. */
@Path("/v1/quality/improvements/{id}/files")
@Tag(name = "Improvements")
class EvidenceFileResource {

    private final EvidenceFiles files;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    EvidenceFileResource(EvidenceFiles files, IdempotentReplies replies, QualityCaller caller) {
        this.files = files;
        this.replies = replies;
        this.caller = caller;
    }

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
            operationId = "listImprovementFiles",
            summary = "List the files of an improvement action",
            description = "With the hash of each content.")
    public Page<EvidenceFile> list(@RestPath UUID id) {
        return new Page<>(files.list(id, caller.readScope()), null);
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addImprovementFile",
            summary = "Add a file to an improvement action",
            description = "Evidence of what was done, of 10 MB at most; until the action is completed.")
    @ProblemTypes({
        "improvement-step-not-allowed",
        "file-too-large",
        "file-kind-not-accepted",
        "file-unreadable",
        "file-infected",
        "insufficient-storage"
    })
    @APIResponse(
            responseCode = "201",
            description = "The action, with its new version",
            content = @Content(schema = @Schema(implementation = ImprovementView.class)))
    @APIResponse(responseCode = "412", description = "The action has changed since it was read")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "This kind of file is not accepted")
    @APIResponse(responseCode = "422", description = "The file is empty or damaged")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response add(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = RequiredFile.of(file);
        Scope scope = caller.actScope();
        Actor actor = caller.actor();
        String keyScope = "improvements/" + id + "/files/" + actor.subject();
        // A repeated upload gets the stored reply, also after the completion.
        replies.checkUnlessExecuted(keyScope, idempotencyKey, () -> files.checkBeforeUpload(id, scope));
        ReceivedFile received = files.receive(upload.uploadedFile(), upload.fileName());
        Reply reply = replies.executeOnce(keyScope, idempotencyKey, received, () -> {
            ImprovementView improvement = files.add(new Improvements.Target(id, scope, ifMatch), actor, received);
            return replies.created("/v1/quality/improvements/" + id + "/files", improvement.version(), improvement);
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
            operationId = "readImprovementFile",
            summary = "Download a file of an improvement action",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    public Response read(@RestPath UUID id, @RestPath UUID fileId) {
        return files.download(id, fileId, caller.readScope());
    }
}
