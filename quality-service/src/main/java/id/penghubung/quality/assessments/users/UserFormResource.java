package id.penghubung.quality.assessments.users;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.quality.assessments.UserQuestion;
import id.penghubung.quality.surveys.FormFields;
import id.penghubung.quality.surveys.UnknownLinks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
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

/** Pages of the links of users. The token in the address is all that is needed. */
@Path(UserLinks.FORM_PATH + "{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Assessment answers")
class UserFormResource {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final UserAnswers answers;
    private final UnknownLinks unknown;
    private final UserFormPages pages;
    private final HttpServerRequest http;

    UserFormResource(UserAnswers answers, UnknownLinks unknown, UserFormPages pages, HttpServerRequest http) {
        this.answers = answers;
        this.unknown = unknown;
        this.pages = pages;
        this.http = http;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "showAssessmentForm",
            summary = "Show the page with the questions to users of a unit",
            description =
                    "A page in Indonesian that works without scripts and at a width of 320 pixels. A link that was used, has"
                            + " expired or is unknown has a page that says so.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response show(@Parameter(description = "Token of the link") @RestPath String token) {
        try {
            return pages.form(OK, questions(token), UserLinks.FORM_PATH + token, Map.of(), false);
        } catch (ProblemException problem) {
            return pages.opened(problem);
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "sendAssessmentForm",
            summary = "Send the page with the questions to users of a unit",
            description =
                    "The fields have the codes of the questions. If an answer is missing, the page is shown again and says"
                            + " which. Sent again, the same answer is counted once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "A page with thanks",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response send(@Parameter(description = "Token of the link") @RestPath String token, @Nullable String body) {
        Map<String, Integer> values = values(FormFields.of(body));
        try {
            unknown.limited(client(), () -> answers.answer(token, new UserAnswerRequest(new HashMap<>(values))));
            return pages.thanks();
        } catch (ProblemException problem) {
            if (problem.is(CommonProblem.VALIDATION_FAILED)) {
                return pages.form(BAD_REQUEST, questions(token), UserLinks.FORM_PATH + token, values, true);
            }
            return pages.message(problem);
        }
    }

    private UserQuestionsView questions(String token) {
        return unknown.limited(client(), () -> answers.questions(token));
    }

    /** Returns the fields that have a value from 0 to 5; the others count as not sent. */
    private static Map<String, Integer> values(Map<String, String> fields) {
        Map<String, Integer> values = new HashMap<>();
        fields.forEach((code, text) -> {
            int value = text.length() == 1 ? text.charAt(0) - '0' : UserQuestion.LOWEST - 1;
            if (value >= UserQuestion.LOWEST && value <= UserQuestion.HIGHEST) {
                values.put(code, value);
            }
        });
        return values;
    }

    private String client() {
        return http.remoteAddress().hostAddress();
    }
}
