package id.penghubung.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.text.Languages;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests whose body is refused on the event loop, before a resource is selected, with the usual problem
 * document.
 */
@ApplicationScoped
class RouterProblems {

    private static final int FIRST = Integer.MIN_VALUE + 1_000;
    private static final int TOO_LARGE = CommonProblem.BODY_TOO_LARGE.type().status();
    private static final String FORM_DECODER = "io.netty.handler.codec.http.multipart.";

    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::handleFailure);
    }

    private void handleFailure(RoutingContext context) {
        Optional<ProblemException> refusal = refusal(context);
        if (refusal.isEmpty() || context.response().headWritten()) {
            context.next();
            return;
        }
        respond(context, refusal.get());
    }

    private static Optional<ProblemException> refusal(RoutingContext context) {
        if (context.statusCode() == TOO_LARGE) {
            return Optional.of(HttpProblems.tooLarge());
        }
        return isUnreadableForm(context.failure()) ? Optional.of(HttpProblems.unreadableForm()) : Optional.empty();
    }

    /** The decoder of forms refuses some of them, such as those with a nameless field, with an exception of no type of its own. */
    private static boolean isUnreadableForm(@Nullable Throwable failure) {
        return failure instanceof IllegalArgumentException
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(FORM_DECODER));
    }

    private void respond(RoutingContext context, ProblemException refusal) {
        Locale language = Languages.preferredBy(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = ProblemResponses.document(refusal, context.request().path(), language);
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException unwritable) {
            context.next();
        }
    }
}
