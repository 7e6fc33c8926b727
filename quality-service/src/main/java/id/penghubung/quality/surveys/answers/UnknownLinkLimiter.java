package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.limits.ClientRateLimit;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.quality.surveys.UnknownLinks;
import id.penghubung.quality.surveys.links.SurveySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Rate limit for clients that try links which do not exist. The length of the tokens protects them, not this limit: it never blocks a link
 * that exists, counts only in memory, and separately in each replica.
 */
@ApplicationScoped
public class UnknownLinkLimiter implements UnknownLinks {

    private final ClientRateLimit limit;

    UnknownLinkLimiter(SurveySettings settings) {
        limit = new ClientRateLimit(
                settings.unknownLinksPerClient(), settings.unknownLinksWindow(), settings.countedClients());
    }

    /**
     * Runs work with a link, and counts the client if the link is not found.
     *
     * @param client network address of the caller
     * @throws ProblemException what the work throws; 429 with {@code Retry-After} in seconds instead of 404 for too many
     */
    @Override
    public <T> T limited(String client, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException problem) {
            if (problem.is(CommonProblem.NOT_FOUND)) {
                limit.count(
                        client,
                        "Terlalu banyak tautan yang tidak dikenal. Periksa tautannya; tautan yang benar tetap diterima.",
                        "Too many unknown links. Check the link; a right one is accepted at any time.");
            }
            throw problem;
        }
    }
}
