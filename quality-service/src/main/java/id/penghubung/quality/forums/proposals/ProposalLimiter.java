package id.penghubung.quality.forums.proposals;

import id.penghubung.kit.limits.ClientRateLimit;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.forums.ForumSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Rate limit for clients that send proposals without an account. It counts in memory only, and separately in each replica. */
@ApplicationScoped
class ProposalLimiter {

    private final ClientRateLimit limit;

    ProposalLimiter(ForumSettings settings) {
        limit = new ClientRateLimit(
                settings.proposalsPerClient(), settings.proposalsWindow(), settings.countedClients());
    }

    /**
     * Counts a proposal.
     *
     * @param client network address of the sender
     * @throws ProblemException 429 with {@code Retry-After} in seconds for too many
     */
    void count(String client) {
        limit.count(
                client,
                "Terlalu banyak usulan dari satu alamat. Coba lagi nanti.",
                "Too many proposals from one address. Try again later.");
    }
}
