package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.AssessmentAccess;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** HTTP API of the evidence of a self-assessment. */
@Path("/v1/assessments/{id}/evidence")
@Tag(name = "Assessments")
class EvidenceResource {

    private final Evidence evidence;
    private final AssessmentReplies views;
    private final AssessmentAccess access;
    private final IdempotentReplies replies;
    private final QualityCaller caller;

    EvidenceResource(
            Evidence evidence,
            AssessmentReplies views,
            AssessmentAccess access,
            IdempotentReplies replies,
            QualityCaller caller) {
        this.evidence = evidence;
        this.views = views;
        this.access = access;
        this.replies = replies;
        this.caller = caller;
    }

    /** Content of an upload, by which a repetition is recognised. */
    private record Upload(String indicator, ReceivedFile file) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.EVALUATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listAssessmentEvidence",
            summary = "List the evidence of a self-assessment",
            description = "With the indicator and the hash of each file, and the account that added it.")
    public Page<EvidenceFile> list(@RestPath UUID id) {
        return new Page<>(evidence.list(id, access.readScope()), null);
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "addAssessmentEvidence",
            summary = "Add evidence to a self-assessment",
            description = "For one indicator, as PDF, JPEG, PNG or WebP of 10 MB at most, until the submission.")
    @ProblemTypes({
        "assessment-step-not-allowed",
        "assessment-evidence-kind",
        "file-too-large",
        "file-kind-not-accepted",
        "file-unreadable",
        "file-infected",
        "insufficient-storage"
    })
    @APIResponse(
            responseCode = "201",
            description = "The assessment, with its new version",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "This kind of file is not accepted")
    @APIResponse(responseCode = "422", description = "The file is empty or damaged")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response add(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("indicator") @Nullable String indicator,
            @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = RequiredFile.of(file);
        String code = indicator == null ? "" : indicator;
        Scope scope = caller.actScope();
        Actor actor = caller.actor();
        String keyScope = "assessments/" + id + "/evidence/" + actor.subject();
        // A repeated upload gets the stored reply, also after the submission.
        replies.checkUnlessExecuted(keyScope, idempotencyKey, () -> evidence.checkBeforeUpload(id, scope, code));
        ReceivedFile received = evidence.receive(upload.uploadedFile(), upload.fileName());
        return replies.executeOnce(keyScope, idempotencyKey, new Upload(code, received), () -> {
                    Assessment assessment =
                            evidence.add(new Assessments.Target(id, scope, ifMatch), actor, code, received);
                    return replies.created(
                            AssessmentResource.PATH + "/" + id + "/evidence",
                            assessment.version(),
                            views.view(assessment));
                })
                .toResponse();
    }

    @GET
    @Path("/{fileId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.EVALUATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "readAssessmentEvidence",
            summary = "Download evidence of a self-assessment",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    public Response read(@RestPath UUID id, @RestPath UUID fileId) {
        return evidence.download(id, fileId, access.readScope());
    }

    @DELETE
    @Path("/{fileId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "removeAssessmentEvidence",
            summary = "Remove evidence from a self-assessment",
            description = "Until the submission. The file is deleted.")
    @ProblemTypes("assessment-step-not-allowed")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "412", description = "The assessment has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public void remove(
            @RestPath UUID id, @RestPath UUID fileId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        evidence.remove(new Assessments.Target(id, caller.actScope(), ifMatch), caller.actor(), fileId);
    }
}
