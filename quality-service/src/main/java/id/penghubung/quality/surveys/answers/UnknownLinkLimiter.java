package id.penghubung.quality.surveys.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.quality.surveys.UnknownLinks;
import id.penghubung.quality.surveys.links.SurveySettings;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Rate limit for clients that try links which do not exist. The length of the tokens protects them, not this limit: it never blocks a link
 * that exists, counts only in memory, and separately in each replica.
 */
@ApplicationScoped
public class UnknownLinkLimiter implements UnknownLinks {

    /** The first 64 bits of an IPv6 address, of which one client may use any. */
    private static final int NETWORK_BYTES = 8;

    private static final int IPV4_BYTES = 4;

    private final int allowed;
    private final Duration window;
    private final Ticker ticker = Ticker.systemTicker();
    private final Cache<String, Count> counts;

    UnknownLinkLimiter(SurveySettings settings) {
        allowed = settings.unknownLinksPerClient();
        window = settings.unknownLinksWindow();
        counts = Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(settings.countedClients())
                .ticker(ticker)
                .build();
    }

    private record Count(long since, AtomicInteger unknown) {}

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
                count(client);
            }
            throw problem;
        }
    }

    private void count(String client) {
        Count count = counts.get(network(client), first -> new Count(ticker.read(), new AtomicInteger()));
        if (count.unknown().incrementAndGet() > allowed) {
            Duration remaining = window.minusNanos(ticker.read() - count.since());
            throw ProblemException.of(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Terlalu banyak tautan yang tidak dikenal. Periksa tautannya; tautan yang benar tetap diterima.",
                            "Too many unknown links. Check the link; a right one is accepted at any time.")
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
