package id.penghubung.quality.assessments.users;

import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.quality.surveys.UnknownLinks;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP API of the links of users, for clients that show a form of their own. The token is all that is needed. */
@Path("/v1/assessment-links/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessment answers")
class UserAnswerResource {

    private final UserAnswers answers;
    private final UnknownLinks unknown;
    private final HttpServerRequest http;

    UserAnswerResource(UserAnswers answers, UnknownLinks unknown, HttpServerRequest http) {
        this.answers = answers;
        this.unknown = unknown;
        this.http = http;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getAssessmentQuestions",
            summary = "Get the questions to users of a unit",
            description = "In Indonesian, as the instrument has them.")
    @ProblemTypes({"assessment-link-used", "assessment-link-expired", "assessment-users-closed", "too-many-requests"})
    public UserQuestionsView questions(@Parameter(description = "Token of the link") @RestPath String token) {
        return unknown.limited(client(), () -> answers.questions(token));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "answerAssessment",
            summary = "Answer the questions to users of a unit",
            description =
                    "Each question has a value from 0 to 5. A link takes one answer; the same answer may be sent again after a"
                            + " lost reply, and is counted once. The answer is stored without its link.")
    @ProblemTypes({"assessment-link-used", "assessment-link-expired", "assessment-users-closed", "too-many-requests"})
    @APIResponse(
            responseCode = "201",
            description = "The answer is counted",
            content = @Content(schema = @Schema(implementation = UserAnswerReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same answer was counted before",
            content = @Content(schema = @Schema(implementation = UserAnswerReceipt.class)))
    public RestResponse<UserAnswerReceipt> answer(
            @Parameter(description = "Token of the link") @RestPath String token,
            @NotNull @Valid UserAnswerRequest request) {
        boolean isNew = unknown.limited(client(), () -> answers.answer(token, request));
        return RestResponse.ResponseBuilder.create(
                        isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, new UserAnswerReceipt(true))
                .build();
    }

    private String client() {
        return http.remoteAddress().hostAddress();
    }
}
