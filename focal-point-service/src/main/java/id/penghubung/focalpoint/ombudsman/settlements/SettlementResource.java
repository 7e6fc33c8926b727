package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.attachments.AttachmentDownload;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.focalpoint.ombudsman.StepReason;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.RequiredFile;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.FileResponse;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Endpoints for a settlement meeting: its moves, its cancellation, its result and its minutes. */
@Path(SettlementResource.MEETINGS + "{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class SettlementResource {

    static final String MEETINGS = "/v1/ombudsman/settlement-meetings/";

    private final SettlementService service;
    private final SettlementReader reader;
    private final ChangeReplies replies;
    private final AttachmentService attachments;
    private final Caller caller;

    SettlementResource(
            SettlementService service,
            SettlementReader reader,
            ChangeReplies replies,
            AttachmentService attachments,
            Caller caller) {
        this.service = service;
        this.reader = reader;
        this.replies = replies;
        this.attachments = attachments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readSettlementMeeting",
            summary = "Get a settlement meeting",
            description = "With its participants, its result, its minutes and its audit record.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            headers = @Header(name = "ETag", description = "Version of the meeting"),
            content = @Content(schema = @Schema(implementation = SettlementView.class)))
    @APIResponse(responseCode = "404", description = "The meeting does not exist, or is not visible to the caller")
    public RestResponse<SettlementView> read(@PathParam("id") UUID id) {
        SettlementView meeting = reader.get(id, caller);
        return new Versioned<>(meeting, meeting.version()).toResponse();
    }

    @POST
    @Path("/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @SettlementStepResponses
    @Operation(
            operationId = "moveSettlementMeeting",
            summary = "Move a planned meeting to another time or place",
            description = "The officers of the agencies are notified.")
    @ProblemTypes({"settlement-meeting-ended", "matter-closed"})
    public Response move(@BeanParam ChangeHeaders headers, @Valid @NotNull SettlementMove request) {
        return replies.changed(
                headers.scope("ombudsman", "move", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.move(StepTarget.of(headers, caller), request));
    }

    @POST
    @Path("/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @SettlementStepResponses
    @Operation(
            operationId = "cancelSettlementMeeting",
            summary = "Cancel a planned meeting",
            description = "With a reason. The officers of the agencies are notified.")
    @ProblemTypes({"settlement-meeting-ended", "matter-closed"})
    public Response cancel(@BeanParam ChangeHeaders headers, @Valid @NotNull StepReason request) {
        return replies.changed(
                headers.scope("ombudsman", "cancellation", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.cancel(StepTarget.of(headers, caller), request.reason()));
    }

    @POST
    @Path("/result")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @SettlementStepResponses
    @Operation(
            operationId = "recordSettlementResult",
            summary = "Record the result of a meeting that was held",
            description =
                    "The people who came replace those who were expected. After an adjournment, plan another meeting.")
    @ProblemTypes({"settlement-meeting-ended", "matter-closed"})
    public Response recordResult(@BeanParam ChangeHeaders headers, @Valid @NotNull SettlementResult request) {
        return replies.changed(
                headers.scope("ombudsman", "result", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> service.recordResult(StepTarget.of(headers, caller), request));
    }

    /** Runs on a virtual thread, because it waits until the whole upload has arrived. */
    @POST
    @Path("/files")
    @RunOnVirtualThread
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @SettlementStepResponses
    @Operation(
            operationId = "attachSettlementMinutes",
            summary = "Attach the minutes of a settlement meeting",
            description = "JPEG, PNG, WebP, PDF, DOCX or XLSX, 10 MB at most.")
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
            description = "The file is empty or damaged, or the meeting has too many attachments")
    public Response attach(@BeanParam ChangeHeaders headers, @RestForm("file") @Nullable FileUpload file) {
        FileUpload upload = RequiredFile.of(file);
        reader.requireVisible(headers.id(), caller);
        ReceivedFile received = attachments.receive(upload.uploadedFile(), upload.fileName());
        return replies.changed(
                headers.scope("ombudsman", "files", caller.subject()),
                headers.idempotencyKey(),
                received,
                () -> service.attach(StepTarget.of(headers, caller), received));
    }

    @GET
    @Path("/files/{fileId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readSettlementMinutes",
            summary = "Download the minutes of a settlement meeting",
            description = "The bytes of the file. Save the file; do not open it in the window of a browser.")
    @ProblemTypes("file-missing")
    @FileResponse
    @APIResponse(
            responseCode = "404",
            description = "The file does not exist, is missing, or its meeting is not visible to the caller")
    public Response readFile(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
        return AttachmentDownload.of(reader.open(id, fileId, caller));
    }
}
