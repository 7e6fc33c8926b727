package id.penghubung.systemtests.faultinjection;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients that submit complaints at a steady rate while components fail. */
final class SubmissionLoad implements AutoCloseable {

    private static final int CLIENTS = 6;
    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final String TITLE = "Latihan %s nomor %03d";

    private final SystemUnderTest system;
    private final String marker;
    private final AtomicInteger allowed = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final Map<String, Submission> accepted = new ConcurrentHashMap<>();
    private final Map<String, Throwable> failed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(CLIENTS);

    /** @param marker a word in the titles of these complaints and of no others */
    SubmissionLoad(SystemUnderTest system, String marker) {
        this.system = system;
        this.marker = marker;
    }

    /** Permits the given number of further submissions. */
    void permit(int more) {
        allowed.addAndGet(more);
    }

    void start() {
        for (int i = 0; i < CLIENTS; i++) {
            var withAccount = i % 2 == 0;
            var api = withAccount ? system.reporter("reporter").api() : system.withoutToken();
            var client = new RetryingClient(api, retries);
            executor.scheduleWithFixedDelay(() -> submitNext(client), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void submitNext(RetryingClient client) {
        int taken = next.getAndUpdate(number -> Math.min(number + 1, allowed.get()));
        if (taken >= allowed.get()) {
            return;
        }
        int number = taken + 1;
        var draft = Draft.aboutARoad().titled(TITLE.formatted(marker, number));
        try {
            accepted.put(draft.title(), client.submit(draft));
        } catch (RuntimeException | Error failure) {
            failed.put(draft.title(), failure);
        }
    }

    /** Waits until the given number of complaints has been answered with {@code 201}. */
    void awaitAccepted(int count) {
        Polling.atMost(Duration.ofMinutes(6)).untilAsserted(() -> {
            assertThat(failed).isEmpty();
            assertThat(accepted).hasSizeGreaterThanOrEqualTo(count);
        });
    }

    List<Submission> accepted() {
        return List.copyOf(accepted.values());
    }

    List<String> titles() {
        return List.copyOf(accepted.keySet());
    }

    int retries() {
        return retries.get();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
