package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.access.QualityCaller;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the compilation of assessments over the regency. */
@Path("/v1/quality/assessment-compilation")
@Tag(name = "Assessment reports")
class CompilationResource {

    private final Compilation compilation;
    private final QualityCaller caller;

    CompilationResource(Compilation compilation, QualityCaller caller) {
        this.compilation = compilation;
        this.caller = caller;
    }

    @GET
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
                            + " `Accept` header. Officers and heads see the places of units of their agency, and the averages that do not"
                            + " tell the index of a unit of another agency.")
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
