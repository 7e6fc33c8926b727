package id.penghubung.kit.problem;

import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Problem documents as parts of a reply: for requests that do many things, of which some are refused. */
@ApplicationScoped
public class ProblemDocuments {

    private final ExceptionTranslator faults;

    ProblemDocuments(ExceptionTranslator faults) {
        this.faults = faults;
    }

    /**
     * What a request of its own would have been answered.
     *
     * @param fault a refusal, or a fault of ours, of which nothing is shown
     * @param instance the path that such a request would have called
     */
    public Problem of(Throwable fault, String instance, @Nullable String acceptLanguage) {
        return ProblemResponses.document(faults.translate(fault), instance, Languages.preferredBy(acceptLanguage));
    }
}
