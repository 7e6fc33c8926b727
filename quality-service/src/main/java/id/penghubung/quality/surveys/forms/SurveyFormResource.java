package id.penghubung.quality.surveys.forms;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.surveys.FormFields;
import id.penghubung.quality.surveys.MessagePage;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.answers.AnswerByLink;
import id.penghubung.quality.surveys.answers.UnknownLinkLimiter;
import id.penghubung.quality.surveys.links.SurveyLinks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Pages of single-use links. The token in the address is all that is needed. */
@Path(SurveyLinks.FORM_PATH + "{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Survey answers")
class SurveyFormResource {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final AnswerByLink answers;
    private final UnknownLinkLimiter limiter;
    private final FormPages pages;
    private final HttpServerRequest http;

    SurveyFormResource(AnswerByLink answers, UnknownLinkLimiter limiter, FormPages pages, HttpServerRequest http) {
        this.answers = answers;
        this.limiter = limiter;
        this.pages = pages;
        this.http = http;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "showSurveyForm",
            summary = "Show the page of a survey",
            description =
                    "A page in Indonesian that works without scripts and at a width of 320 pixels (WCAG 2.2 AA). A link that"
                            + " was used, has expired or is unknown, and a closed survey, have a page that says so.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response show(@Parameter(description = "Token of the link") @RestPath String token) {
        try {
            return questions(OK, token, FormInput.empty());
        } catch (ProblemException problem) {
            return pages.opened(problem);
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "sendSurveyForm",
            summary = "Send the page of a survey",
            description =
                    "The fields have the codes of the elements and of the profile. If an element is missing, the page is shown"
                            + " again and says which. Sent again, the same answer is counted once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = SurveyFormFields.class)))
    @APIResponse(
            responseCode = "200",
            description = "A page with thanks",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response send(@Parameter(description = "Token of the link") @RestPath String token, @Nullable String body) {
        FormInput input = FormInput.sent(FormFields.of(body));
        try {
            Optional<SurveyAnswer> answer = input.answer();
            if (answer.isEmpty()) {
                return questions(BAD_REQUEST, token, input);
            }
            limiter.limited(client(), () -> answers.answer(token, answer.get()));
            return pages.message(MessagePage.THANKS, "");
        } catch (ProblemException problem) {
            return pages.message(problem, "");
        }
    }

    private Response questions(int status, String token, FormInput input) {
        return pages.form(
                status,
                limiter.limited(client(), () -> answers.questions(token)),
                input,
                SurveyLinks.FORM_PATH + token,
                "");
    }

    private String client() {
        return http.remoteAddress().hostAddress();
    }
}
