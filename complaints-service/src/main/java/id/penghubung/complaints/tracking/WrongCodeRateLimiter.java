package id.penghubung.complaints.tracking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.penghubung.complaints.abuse.ClientNetwork;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rate limit for clients that send wrong access codes. The length of the codes protects the secret, not this limit.
 * Therefore it never blocks a right code, counts only in memory, and counts separately in each replica.
 */
@ApplicationScoped
class WrongCodeRateLimiter {

    private final int allowed;
    private final Duration window;
    private final Ticker ticker;
    private final Cache<String, Count> counts;

    WrongCodeRateLimiter(TrackingSettings settings) {
        this.allowed = settings.wrongCodesPerClient();
        this.window = settings.wrongCodesWindow();
        this.ticker = Ticker.systemTicker();
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(settings.countedClients())
                .ticker(ticker)
                .build();
    }

    private record Count(long since, AtomicInteger wrong) {}

    /**
     * Counts a wrong code.
     *
     * @param client network address of the caller
     * @throws ProblemException 429 with {@code Retry-After} in seconds if the client has sent too many wrong codes
     */
    void recordWrongCode(String client) {
        Count count = counts.get(ClientNetwork.of(client), first -> new Count(ticker.read(), new AtomicInteger()));
        if (count.wrong().incrementAndGet() > allowed) {
            Duration remaining = window.minusNanos(ticker.read() - count.since());
            long seconds = Math.max(1, remaining.plusMillis(999).toSeconds());
            throw ProblemException.of(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Terlalu banyak kode yang salah. Periksa kodenya; kode yang benar tetap diterima.",
                            "Too many wrong codes. Check the code; the right one is accepted at any time.")
                    .withHeader("Retry-After", Long.toString(seconds));
        }
    }
}
