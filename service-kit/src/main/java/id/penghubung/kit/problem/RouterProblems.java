package id.penghubung.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.text.Languages;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Answers requests whose body is refused on the event loop, before a resource is selected, with the usual problem
 * document.
 */
@ApplicationScoped
class RouterProblems {

    private static final int FIRST = Integer.MIN_VALUE + 1_000;
    private static final int TOO_LARGE = CommonProblem.BODY_TOO_LARGE.type().status();

    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::handleFailure);
    }

    private void handleFailure(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (context.statusCode() != TOO_LARGE || response.headWritten()) {
            context.next();
            return;
        }
        Locale language = Languages.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = ProblemResponses.document(
                HttpProblems.tooLarge(), context.request().path(), language);
        try {
            response.setStatusCode(TOO_LARGE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException unwritable) {
            context.next();
        }
    }
}
