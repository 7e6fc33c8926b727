package id.penghubung.quality.coverage.matrix;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.coverage.dates.ChosenYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the coverage of a year. */
@Path("/v1/quality/coverage")
@Tag(name = "Coverage")
class CoverageResource {

    private final CoverageReports reports;
    private final ChosenYear years;
    private final QualityCaller caller;

    CoverageResource(CoverageReports reports, ChosenYear years, QualityCaller caller) {
        this.reports = reports;
        this.years = years;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CoverageCsvWriter.CSV, CoverageXlsxWriter.XLSX})
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getCoverage",
            summary = "Get which unit has kept which obligation of a year",
            description =
                    "Each active unit with its standards, pledge, forum, survey, assessment, rating and actions: done,"
                            + " late or missing, and the next step with its owner; as JSON, CSV or XLSX by the `Accept`"
                            + " header. A column that this system does not keep says `NOT_KEPT`. Officers and heads see"
                            + " the units of their own agency. The others also see how many reports name a service that is"
                            + " not in the catalogue, as JSON and XLSX.")
    @APIResponse(
            responseCode = "200",
            description = "The coverage",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CoverageReport.class)),
                @Content(mediaType = CoverageCsvWriter.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = CoverageXlsxWriter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public CoverageReport coverage(
            @Parameter(description = "The present year if absent") @RestQuery @Nullable Integer year,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return reports.report(caller.readScope(), years.of(year), Languages.preferredBy(languages));
    }
}
