package id.penghubung.systemtests.replicas;

import static java.util.stream.Collectors.joining;

import id.penghubung.systemtests.http.ApiResponse;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Counts requests by kind and keeps a description of each that failed. */
final class RequestCounter {

    private static final Logger LOG = Logger.getLogger(RequestCounter.class.getName());

    private final Map<RequestKind, AtomicInteger> succeeded = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    RequestCounter() {
        for (var kind : RequestKind.values()) {
            succeeded.put(kind, new AtomicInteger());
        }
    }

    /** Sends a request once. Returns the response, or empty if its status is not the expected one. */
    Optional<ApiResponse> send(RequestKind kind, int expectedStatus, Supplier<ApiResponse> request) {
        var sentAt = LocalTime.now().truncatedTo(ChronoUnit.MILLIS);
        try {
            var answer = request.get();
            if (answer.status() == expectedStatus) {
                succeeded.get(kind).incrementAndGet();
                return Optional.of(answer);
            }
            fail("%s %s got %d %s".formatted(sentAt, kind, answer.status(), answer.body()));
        } catch (UncheckedIOException connectionBroken) {
            fail("%s %s broke: %s".formatted(sentAt, kind, connectionBroken.getCause()));
        }
        return Optional.empty();
    }

    private void fail(String description) {
        LOG.warning(description);
        failures.add(description);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns the number of successful requests of each kind so far. */
    Map<RequestKind, Integer> counts() {
        var counts = new EnumMap<RequestKind, Integer>(RequestKind.class);
        succeeded.forEach((kind, count) -> counts.put(kind, count.get()));
        return counts;
    }

    /** Returns a count of zero for each kind. */
    static Map<RequestKind, Integer> none() {
        var counts = new EnumMap<RequestKind, Integer>(RequestKind.class);
        for (var kind : RequestKind.values()) {
            counts.put(kind, 0);
        }
        return counts;
    }

    /** Returns the number of successful requests of each kind since an earlier count. */
    Map<RequestKind, Integer> countsSince(Map<RequestKind, Integer> earlier) {
        var counts = counts();
        counts.replaceAll((kind, count) -> count - earlier.get(kind));
        return counts;
    }

    static String text(Map<RequestKind, Integer> counts) {
        return Arrays.stream(RequestKind.values())
                .map(kind -> kind + " " + counts.get(kind))
                .collect(joining(", "));
    }
}
