package id.penghubung.kit.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Rate limit by {@link ClientNetwork}. It counts in memory only, and separately in each replica. */
public final class ClientRateLimit {

    private final int allowed;
    private final Duration window;
    private final Ticker ticker;
    private final Cache<String, Count> counts;

    /**
     * @param allowed attempts of a client in a window
     * @param window time from the first attempt of a client until it is counted anew
     * @param clients number of clients that are counted; of more, some are counted anew earlier
     */
    public ClientRateLimit(int allowed, Duration window, long clients) {
        this(allowed, window, clients, Ticker.systemTicker());
    }

    ClientRateLimit(int allowed, Duration window, long clients, Ticker ticker) {
        this.allowed = allowed;
        this.window = window;
        this.ticker = ticker;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(clients)
                .ticker(ticker)
                .build();
    }

    private record Count(long since, AtomicInteger attempts) {}

    /**
     * Counts an attempt.
     *
     * @param client network address of the caller
     * @param detailId Indonesian detail of the refusal
     * @param detailEn English detail of the refusal
     * @throws ProblemException 429 with {@code Retry-After} in seconds for too many attempts
     */
    public void count(String client, String detailId, String detailEn) {
        Count count = counts.get(ClientNetwork.of(client), first -> new Count(ticker.read(), new AtomicInteger()));
        if (count.attempts().incrementAndGet() > allowed) {
            Duration remaining = window.minusNanos(ticker.read() - count.since());
            long seconds = Math.max(1, remaining.plusMillis(999).toSeconds());
            throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS, detailId, detailEn)
                    .withHeader("Retry-After", Long.toString(seconds));
        }
    }
}
