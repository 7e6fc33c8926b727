package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.surveys.SurveyAnswer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of single-use links, for clients that show a form of their own. The token is all that is needed. */
@Path("/v1/survey-links/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey answers")
class AnswerResource {

    private final AnswerByLink answers;
    private final UnknownLinkLimiter limiter;
    private final HttpServerRequest http;

    AnswerResource(AnswerByLink answers, UnknownLinkLimiter limiter, HttpServerRequest http) {
        this.answers = answers;
        this.limiter = limiter;
        this.http = http;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getSurveyQuestions",
            summary = "Get the questions of a survey",
            description =
                    "The nine elements in the order of the form, with the words of their values, and the optional profile, in"
                            + " Indonesian or English by `Accept-Language`.")
    @ProblemTypes({"survey-link-used", "survey-link-expired", "survey-closed", "too-many-requests"})
    public QuestionnaireView questions(
            @Parameter(description = "Token of the link") @RestPath String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return limiter.limited(
                client(), () -> QuestionnaireView.of(answers.questions(token), Languages.preferredBy(languages)));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer a survey",
            description =
                    "A link takes one answer. The same answer may be sent again after a lost reply, and is counted once."
                            + " Elements are named by code, since forms number them in two orders. The answer is stored without its"
                            + " link.")
    @ProblemTypes({"survey-link-used", "survey-link-expired", "survey-closed", "too-many-requests"})
    @APIResponse(
            responseCode = "201",
            description = "The answer is counted",
            content = @Content(schema = @Schema(implementation = AnswerReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same answer was counted before",
            content = @Content(schema = @Schema(implementation = AnswerReceiptView.class)))
    public RestResponse<AnswerReceiptView> answer(
            @Parameter(description = "Token of the link") @RestPath String token,
            @NotNull @Valid AnswerRequest request) {
        SurveyAnswer answer = request.toAnswer();
        boolean isNew = limiter.limited(client(), () -> answers.answer(token, answer));
        return RestResponse.ResponseBuilder.create(
                        isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, new AnswerReceiptView(true))
                .build();
    }

    private String client() {
        return http.remoteAddress().hostAddress();
    }
}
