package id.penghubung.kit.problem;

import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Problem documents as parts of a reply: for requests that do many things, of which some are refused. */
@ApplicationScoped
public class ProblemDocuments {

    private final ExceptionTranslator translator;

    ProblemDocuments(ExceptionTranslator translator) {
        this.translator = translator;
    }

    /**
     * What a request of its own would have been answered.
     *
     * @param failure a refusal, or a fault of ours, of which nothing is shown
     * @param instance the path that such a request would have called
     */
    public Problem of(Throwable failure, String instance, @Nullable String acceptLanguage) {
        return ProblemResponses.document(translator.translate(failure), instance, Languages.preferredBy(acceptLanguage));
    }
}
