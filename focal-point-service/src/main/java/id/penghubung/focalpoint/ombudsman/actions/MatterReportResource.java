package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endpoints for the examination reports of matters. */
@Path("/v1/ombudsman/matters/{matterId}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class MatterReportResource {

    private final ReportService reports;
    private final ChangeReplies replies;
    private final Caller caller;

    MatterReportResource(ReportService reports, ChangeReplies replies, Caller caller) {
        this.reports = reports;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR})
    @Operation(
            operationId = "registerReport",
            summary = "Register the examination report of a matter",
            description =
                    "The report (LHP) with its conclusion and findings, as the letter has it. The name of a secret reporter is never in it.")
    @ProblemTypes({"report-registered", "matter-closed"})
    @APIResponse(
            responseCode = "201",
            description = "The report",
            headers = @Header(name = "ETag", description = "Version of the report"),
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "A field is not valid: an unknown agency or type, a date in the future; with what was submitted")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    @APIResponse(
            responseCode = "409",
            description =
                    "The report is registered already, the matter is closed, or the same request is still running")
    public Response register(
            @PathParam("matterId") UUID matterId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull ReportRequest request) {
        return replies.created(
                "matters/" + matterId + "/reports/" + caller.subject(),
                idempotencyKey,
                request,
                "/v1/ombudsman/reports/",
                () -> reports.register(matterId, request, caller));
    }

    @GET
    @RolesAllowed({Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "listReports",
            summary = "List the examination reports of a matter",
            description = "In the order of their registration. An agency sees the findings about itself.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The matter does not exist, or is not visible to the caller")
    public Page<ReportView> list(
            @PathParam("matterId") UUID matterId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        UUID last = Cursor.read(cursor, 1).map(position -> position.uuid(0)).orElse(null);
        return reports.page(matterId, last, size, caller);
    }
}
