package id.penghubung.quality.surveys.results;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.surveys.WeightMode;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.SurveyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the results of surveys for the agencies that make them, and of their closing. */
@Path("/v1/surveys")
@Tag(name = "Surveys")
class ResultResource {

    private final ReadResults results;
    private final CloseSurvey closing;
    private final QualityCaller caller;

    ResultResource(ReadResults results, CloseSurvey closing, QualityCaller caller) {
        this.results = results;
        this.closing = closing;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/close")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR})
    @Operation(
            operationId = "closeSurvey",
            summary = "Close a survey",
            description =
                    "It takes no more answers; answers that are being stored are still counted. Its figures never change"
                            + " again, and its two lowest elements become improvement actions.")
    @ProblemTypes("survey-closed")
    public RestResponse<SurveyView> close(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Survey closed =
                closing.close(id, caller.actScope(), ifMatch, caller.actor().subject());
        return new Versioned<>(SurveyView.of(closed), closed.version()).toResponse();
    }

    @GET
    @Path("/{id}/results")
    @Produces({MediaType.APPLICATION_JSON, ResultCsvWriter.CSV, ResultXlsxWriter.XLSX, ResultPdfWriter.PDF})
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR, Roles.OMBUDSMAN})
    @Operation(
            operationId = "readSurveyResults",
            summary = "Read the results of a survey",
            description =
                    "The index with its grade, the nine elements, the profile of the respondents, the trend over periods and"
                            + " the suggestions (the latest hundred in JSON, all in CSV and XLSX, the latest 5,000 in PDF), by the"
                            + " `Accept` header. Groups with fewer than five"
                            + " respondents are not shown. While the survey is open, the index and the elements are those of"
                            + " `shownRespondents` answers, which change in steps of five or more and are at least five behind; groups"
                            + " and suggestions follow when it is closed.")
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
        return results.read(id, caller.readScope(), weights, Languages.preferredBy(languages));
    }

    @GET
    @Path("/{id}/suggestions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.QUALITY_COORDINATOR, Roles.OMBUDSMAN})
    @Operation(
            operationId = "listSurveySuggestions",
            summary = "List the suggestions of respondents, the latest first",
            description =
                    "They are kept apart from the answers: nobody sees who answered what. They can be read when the survey is"
                            + " closed, since one that appears right after a visit would name its writer.")
    @ProblemTypes("survey-open")
    public Page<SuggestionView> suggestions(
            @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return results.suggestions(id, caller.readScope(), Cursor.read(cursor, 2), PageSize.of(limit));
    }
}
