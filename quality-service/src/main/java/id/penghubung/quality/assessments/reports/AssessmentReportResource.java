package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.access.QualityCaller;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the results of assessments. */
@Path("/v1")
@Tag(name = "Assessment reports")
class AssessmentReportResource {

    private final AssessmentReports reports;
    private final Compilation compilation;
    private final AssessmentAccess access;
    private final QualityCaller caller;

    AssessmentReportResource(
            AssessmentReports reports, Compilation compilation, AssessmentAccess access, QualityCaller caller) {
        this.reports = reports;
        this.compilation = compilation;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/assessments/{id}/result")
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

    @GET
    @Path("/quality/assessment-compilation")
    @Produces({MediaType.APPLICATION_JSON, ReportCsvWriter.CSV, ReportXlsxWriter.XLSX, ReportPdfWriter.PDF})
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "compileAssessments",
            summary = "Compile the assessments of the regency with an instrument",
            description =
                    "Averages of the regency and of each kind of unit, the ranking, and for each unit the gap to the next"
                            + " category and the indicator with which it would gain most; as JSON, CSV, XLSX or PDF by the"
                            + " `Accept` header. Officers and heads see the places of units of their agency, and all averages.")
    @APIResponse(
            responseCode = "200",
            description = "The compilation",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CompilationView.class)),
                @Content(mediaType = ReportCsvWriter.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ReportXlsxWriter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportPdfWriter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public CompilationView compile(
            @Parameter(description = "The instrument", required = true) @RestQuery @Nullable UUID instrument,
            @Parameter(description = "Only units of this kind, such as `HOSPITAL`") @RestQuery @Nullable String group) {
        if (instrument == null) {
            throw ProblemException.invalid(new FieldError("?instrument", Text.of("wajib diisi", "is required")));
        }
        return compilation.of(instrument, group, caller.readScope());
    }
}
