package id.penghubung.quality.surveys.results;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.surveys.WeightMode;
import id.penghubung.quality.surveys.survey.SurveyView;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** HTTP API of published results of surveys. Everybody may read them. */
@Path("/v1/survey-results")
@Tag(name = "Survey results")
class PublishedResultResource {

    private final ReadResults results;

    PublishedResultResource(ReadResults results) {
        this.results = results;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "listPublishedSurveys",
            summary = "List surveys with published results, the newest first",
            description = "Only closed surveys have published results.")
    public Page<SurveyView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return results.published(Cursor.read(cursor, 1), PageSize.of(limit));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, ResultCsvWriter.CSV, ResultXlsxWriter.XLSX, ResultPdfWriter.PDF})
    @PermitAll
    @Operation(
            operationId = "readPublishedSurveyResults",
            summary = "Read the published results of a survey",
            description =
                    "As JSON, CSV, XLSX or PDF by the `Accept` header, without suggestions and without groups of fewer than"
                            + " five respondents. The trend has published periods only.")
    @APIResponse(
            responseCode = "200",
            description = "The results",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SurveyResultView.class)),
                @Content(mediaType = ResultCsvWriter.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ResultXlsxWriter.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ResultPdfWriter.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public SurveyResultView read(
            @RestPath UUID id,
            @Parameter(description = "Weights of the index; those of the survey if absent") @RestQuery @Nullable
                    WeightMode weights,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return results.readPublished(id, weights, Languages.preferredBy(languages));
    }
}
