package id.penghubung.quality.forums.proposals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.quality.forums.ForumSettings;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** Rate limit for clients that send proposals without an account. It counts in memory only, and separately in each replica. */
@ApplicationScoped
class ProposalLimiter {

    /** The first 64 bits of an IPv6 address, of which one client may use any. */
    private static final int NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private final int allowed;
    private final Duration window;
    private final Ticker ticker = Ticker.systemTicker();
    private final Cache<String, Count> counts;

    ProposalLimiter(ForumSettings settings) {
        allowed = settings.proposalsPerClient();
        window = settings.proposalsWindow();
        counts = Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(settings.countedClients())
                .ticker(ticker)
                .build();
    }

    private record Count(long since, AtomicInteger sent) {}

    /**
     * Counts a proposal.
     *
     * @param client network address of the sender
     * @throws ProblemException 429 with {@code Retry-After} in seconds for too many
     */
    void count(String client) {
        Count count = counts.get(network(client), first -> new Count(ticker.read(), new AtomicInteger()));
        if (count.sent().incrementAndGet() > allowed) {
            Duration remaining = window.minusNanos(ticker.read() - count.since());
            throw ProblemException.of(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Terlalu banyak usulan dari satu alamat. Coba lagi nanti.",
                            "Too many proposals from one address. Try again later.")
                    .withHeader(
                            "Retry-After",
                            Long.toString(Math.max(1, remaining.plusMillis(999).toSeconds())));
        }
    }

    private static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null
                ? address
                : HexFormat.of().formatHex(bytes.length <= IPV4_BYTES ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
