package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.quality.assessments.AssessmentAccess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP API of the result of an assessment. */
@Path("/v1/assessments")
@Tag(name = "Assessment reports")
class AssessmentResultResource {

    private final AssessmentReports reports;
    private final AssessmentAccess access;

    AssessmentResultResource(AssessmentReports reports, AssessmentAccess access) {
        this.reports = reports;
        this.access = access;
    }

    @GET
    @Path("/{id}/result")
    @Produces({MediaType.APPLICATION_JSON, ReportCsvWriter.CSV, ReportXlsxWriter.XLSX, ReportPdfWriter.PDF})
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
            operationId = "readAssessmentResult",
            summary = "Read the result of an assessment",
            description =
                    "Index of public service with its category, by form, aspect and indicator, and the indicators with which it"
                            + " would rise most; as JSON, CSV, XLSX or PDF by the `Accept` header, from the submission of the"
                            + " evaluation on. The index is exact until it is rounded once, half-up to two decimals.")
    @ProblemTypes("assessment-step-not-allowed")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AssessmentResultView.class)),
                @Content(mediaType = ReportCsvWriter.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportXlsxWriter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportPdfWriter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public AssessmentResultView result(@RestPath UUID id) {
        return reports.read(id, access.readScope());
    }
}
