package id.penghubung.quality.forums.reports;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the coverage by forums, and of the report to the ministry. */
@Path("/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forum reports")
class ForumReportResource {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2999;

    private final ForumReports reports;
    private final ForumCoverage coverage;
    private final OfficeTime office;
    private final QualityCaller caller;

    ForumReportResource(ForumReports reports, ForumCoverage coverage, OfficeTime office, QualityCaller caller) {
        this.reports = reports;
        this.coverage = coverage;
        this.office = office;
        this.caller = caller;
    }

    @GET
    @Path("/forum-coverage/districts")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getForumCoverageOfDistricts",
            summary = "Get the forums of each district in a year",
            description = "All districts of the regency. A forum counts from the signature of its record.")
    public DistrictCoverage districts(
            @Parameter(description = "Year of the session; the present one if absent") @RestQuery @Nullable
                    Integer year) {
        return coverage.districts(yearOf(year));
    }

    @GET
    @Path("/forum-coverage/units")
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listForumCoverageOfUnits",
            summary = "List the units with their forums in a year, in the order of their codes",
            description =
                    "Each provider holds one a year at least. Officers and heads see the units of their own agency.")
    public Page<CoverageEntry> units(
            @Parameter(description = "Year of the session; the present one if absent") @RestQuery @Nullable
                    Integer year,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return coverage.units(caller.readScope(), yearOf(year), Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/forum-report")
    @Produces({MediaType.APPLICATION_JSON, ForumReportPdfWriter.PDF, ForumReportXlsxWriter.XLSX})
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getForumReport",
            summary = "Get the report on forums of a year to the ministry",
            description =
                    "As JSON, PDF or XLSX by the `Accept` header, from the template (PermenPANRB 16/2017). Officers and heads get the"
                            + " part of their own agency.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ForumReport.class)),
                @Content(
                        mediaType = ForumReportPdfWriter.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ForumReportXlsxWriter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public ForumReport report(
            @Parameter(description = "Year of the session; the present one if absent") @RestQuery @Nullable
                    Integer year) {
        return reports.report(caller.readScope(), yearOf(year));
    }

    @GET
    @Path("/forum-report-template")
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.OMBUDSMAN, Roles.ADMIN})
    @Operation(
            operationId = "getForumReportTemplate",
            summary = "Get the template of the report on forums",
            description = "Texts, and sections with their columns.")
    public RestResponse<ReportTemplateView> template() {
        return reply(reports.template());
    }

    @PUT
    @Path("/forum-report-template")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "putForumReportTemplate",
            summary = "Replace the template of the report on forums",
            description =
                    "The next report has its sections and columns. A column names a field of the source of its section.")
    @APIResponse(responseCode = "412", description = "The template has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ReportTemplateView> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ReportTemplate template) {
        return reply(reports.change(caller.actor(), ifMatch, template));
    }

    private int yearOf(@Nullable Integer year) {
        int chosen = year == null ? office.today().getYear() : year;
        if (chosen < FIRST_YEAR || chosen > LAST_YEAR) {
            throw ProblemException.invalid(new FieldError(
                    "?year",
                    Text.of(
                            "harus " + FIRST_YEAR + " sampai " + LAST_YEAR,
                            "must be " + FIRST_YEAR + " to " + LAST_YEAR)));
        }
        return chosen;
    }

    private static RestResponse<ReportTemplateView> reply(ReportTemplateView view) {
        return new Versioned<>(view, view.version()).toResponse();
    }
}
