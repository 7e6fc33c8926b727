package id.penghubung.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Creates problem documents as parts of a response, for requests with several operations of which some fail. */
@ApplicationScoped
public class ProblemDocuments {

    private final ExceptionTranslator translator;

    ProblemDocuments(ExceptionTranslator translator) {
        this.translator = translator;
    }

    /**
     * Returns the problem document that a separate request would have received.
     *
     * @param failure a problem, invalid or unreadable input, or an internal failure, of which no details are shown
     * @param instance path that such a request would have
     */
    public Problem of(Throwable failure, String instance, @Nullable String acceptLanguage) {
        return ProblemResponses.document(translate(failure), instance, Languages.preferredBy(acceptLanguage));
    }

    private ProblemException translate(Throwable failure) {
        return switch (failure) {
            case ConstraintViolationException invalid -> ProblemException.invalid(Violations.toFieldErrors(invalid));
            case JsonProcessingException unreadable -> JsonProblems.toProblem(unreadable);
            default -> translator.translate(failure);
        };
    }
}
