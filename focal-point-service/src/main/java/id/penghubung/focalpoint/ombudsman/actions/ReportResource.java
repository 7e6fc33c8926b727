package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints that read an examination report, and record the comment on it. */
@Path("/v1/ombudsman/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class ReportResource {

    private final ReportService reports;
    private final ChangeReplies replies;
    private final Caller caller;

    ReportResource(ReportService reports, ChangeReplies replies, Caller caller) {
        this.reports = reports;
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "readReport",
            summary = "Get an examination report",
            description = "An agency sees the findings about itself.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers = @Header(name = "ETag", description = "Version of the report"),
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "The report does not exist, or is not visible to the caller")
    public RestResponse<ReportView> read(@PathParam("id") UUID id) {
        ReportView report = reports.get(id, caller);
        return new Versioned<>(report, report.version()).toResponse();
    }

    @POST
    @Path("/comment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "recordReportComment",
            summary = "Record the comment of the reporter on an examination report",
            description =
                    "For the reporter, once. The time limit of 14 days is met by the receipt. Agencies do not see the comment.")
    @ProblemTypes({"report-commented", "matter-closed"})
    @APIResponse(
            responseCode = "200",
            description = "The report with the comment",
            headers = @Header(name = "ETag", description = "Version after the comment"),
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "400", description = "A field is not valid, such as a time in the future")
    @APIResponse(responseCode = "404", description = "The report does not exist, or is not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description = "There is a comment, the matter is closed, or the same request is still running")
    @APIResponse(
            responseCode = "412",
            description = "The report has changed since it was read; the document contains what was submitted")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public Response comment(@BeanParam ChangeHeaders headers, @Valid @NotNull ReportComment request) {
        return replies.changed(
                headers.scope("reports", "comment", caller.subject()),
                headers.idempotencyKey(),
                request,
                () -> reports.comment(headers.id(), headers.ifMatch(), request, caller));
    }
}
