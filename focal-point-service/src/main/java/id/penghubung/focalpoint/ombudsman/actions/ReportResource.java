package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoint that reads an examination report. */
@Path("/v1/ombudsman/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ombudsman")
class ReportResource {

    private final ReportService reports;
    private final Caller caller;

    ReportResource(ReportService reports, Caller caller) {
        this.reports = reports;
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
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "The report does not exist, or is not visible to the caller")
    public ReportView read(@PathParam("id") UUID id) {
        return reports.get(id, caller);
    }
}
