package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.attachments.AttachmentDownload;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.ombudsman.StepText;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Endpoints for the steps of an agency with an action. */
@Path("/v1/ombudsman/actions")
@Tag(name = "Ombudsman")
class ActionAgencyResource {

    private final ActionService service;
    private final AttachmentService attachments;
    private final ChangeReplies replies;
    private final IdempotentReplies idempotentReplies;
    private final Caller caller;

    ActionAgencyResource(
            ActionService service,
            AttachmentService attachments,
            ChangeReplies replies,
            IdempotentReplies idempotentReplies,
            Caller caller) {
        this.service = service;
        this.attachments = attachments;
        this.replies = replies;
        this.idempotentReplies = idempotentReplies;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @ActionStepResponses
    @Operation(
            operationId = "planAction",
            summary = "Note how the agency will carry out an action",
            description = "A later plan replaces it; all stay in the audit record.")
    @ProblemTypes({"action-step-not-allowed", "matter-closed"})
    public Response plan(@BeanParam ChangeHeaders headers, @Valid @NotNull StepText request) {
        return replies.changed(
                headers.scope("ombudsman", "plan", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.plan(StepTarget.of(headers, caller), request.text()));
    }

    @POST
    @Path("/{id}/progress")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @ActionStepResponses
    @Operation(
            operationId = "reportActionProgress",
            summary = "Report progress of an action",
            description = "A note in the audit record, for all who see the action.")
    @ProblemTypes({"action-step-not-allowed", "matter-closed"})
    public Response progress(@BeanParam ChangeHeaders headers, @Valid @NotNull StepText request) {
        return replies.changed(
                headers.scope("ombudsman", "progress", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.progress(StepTarget.of(headers, caller), request.text()));
    }

    @POST
    @Path("/{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @ActionStepResponses
    @Operation(
            operationId = "draftActionSubmission",
            summary = "Draft the submission of an action",
            description =
                    "For the head of the agency, who submits it; of a recommendation for the superior, who reports"
                            + " about it. They are notified. A later draft replaces it.")
    @ProblemTypes({"action-step-not-allowed", "matter-closed"})
    public Response draft(@BeanParam ChangeHeaders headers, @Valid @NotNull StepText request) {
        return replies.changed(
                headers.scope("ombudsman", "draft", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.draft(StepTarget.of(headers, caller), request.text()));
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @Path("/{id}/files")
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.SECRETARY, Roles.COORDINATOR})
    @ActionStepResponses
    @Operation(
            operationId = "attachActionFile",
            summary = "Attach evidence to an action",
            description = "By the agency; the report about a recommendation also by the regional secretary and the"
                    + " coordinator. JPEG, PNG, WebP, PDF, DOCX or XLSX, 10 MB at most. The audit record keeps its"
                    + " hash.")
    @ProblemTypes({
        "action-step-not-allowed",
        "matter-closed",
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
            description = "The file is empty or damaged, or the action has too many attachments")
    public Response attach(@BeanParam ChangeHeaders headers, @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = RequiredFile.of(file);
        String scope = headers.scope("ombudsman", "files", caller.subject());
        // A repeated upload gets the stored reply, also after the submission.
        idempotentReplies.checkUnlessExecuted(
                scope, headers.idempotencyKey(), () -> service.checkBeforeUpload(headers.id(), caller));
        ReceivedFile received = attachments.receive(upload.uploadedFile(), upload.fileName());
        return replies.uploaded(
                scope,
                headers.idempotencyKey(),
                received,
                () -> service.attach(StepTarget.of(headers, caller), received));
    }

    @GET
    @Path("/{id}/files/{fileId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readActionFile",
            summary = "Download evidence of an action",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    @APIResponse(
            responseCode = "404",
            description = "The file does not exist, is missing, or its action is not visible to the caller")
    public Response read(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
        return AttachmentDownload.of(service.open(id, fileId, caller));
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY_HEAD, Roles.SECRETARY})
    @ActionStepResponses
    @Operation(
            operationId = "submitAction",
            summary = "Submit an action as carried out",
            description =
                    "By the head of the agency, or by the regional secretary if no head may handle the matter. The"
                            + " time limit is met by it. If evidence is wanted, a file must be attached. The superior"
                            + " reports about a recommendation instead.")
    @ProblemTypes({"action-step-not-allowed", "action-product-differs", "evidence-missing", "matter-closed"})
    public Response submit(@BeanParam ChangeHeaders headers, @Valid @NotNull ActionSubmission request) {
        return replies.changed(
                headers.scope("ombudsman", "submission", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.submit(StepTarget.of(headers, caller), request));
    }
}
