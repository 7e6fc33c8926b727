package id.penghubung.localstack.testing;

import id.penghubung.localstack.host.HttpRequests;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks a service while PostgreSQL is frozen or stopped: each request must be answered 503 with {@code Retry-After} in
 * time, and requests must succeed again soon after the database has returned. A service takes six and five seconds at most;
 * the limits are longer, for a machine that pauses, and shorter than those after which a connection or a statement is given
 * up.
 */
public final class DatabaseOutage {

    /** More requests than worker threads and connections. */
    private static final int REQUESTS_DURING_OUTAGE = 60;

    private static final int REQUESTS_AFTER_OUTAGE = 10;

    private static final Duration MAX_REPLY_TIME = Duration.ofSeconds(14);
    private static final Duration MAX_RECOVERY_TIME = Duration.ofSeconds(14);
    private static final Duration MAX_START_TIME = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 100;

    private final HttpClient client = HttpRequests.newClient();
    private final Supplier<HttpRequest> request;

    private DatabaseOutage(Supplier<HttpRequest> request) {
        this.request = request;
    }

    /**
     * Fails unless the service answers as required while the database server is frozen (SIGSTOP), and afterwards.
     *
     * @param request a request that needs the database and succeeds while it is available
     */
    public static void whileFrozen(Supplier<HttpRequest> request) {
        new DatabaseOutage(request).run(TestBackends::freezePostgres, TestBackends::thawPostgres);
    }

    /**
     * Fails unless the service answers as required after the database server was killed (SIGKILL), and when it is back.
     *
     * @param request a request that needs the database and succeeds while it is available
     */
    public static void whileGone(Supplier<HttpRequest> request) {
        new DatabaseOutage(request).run(TestBackends::killPostgres, TestBackends::startPostgres);
    }

    private record Answer(int status, String retryAfter, long millis) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        boolean isValidOutageReply() {
            return status == 503 && retryAfter.matches("[1-9][0-9]*") && millis <= MAX_REPLY_TIME.toMillis();
        }
    }

    private void run(Runnable begin, Runnable end) {
        awaitSuccess(MAX_START_TIME);
        try {
            begin.run();
            List<Answer> answers = sendConcurrently(REQUESTS_DURING_OUTAGE);
            require(answers.stream().allMatch(Answer::isValidOutageReply), "during the outage", answers);
        } finally {
            end.run();
        }
        awaitSuccess(MAX_RECOVERY_TIME);
    }

    private void awaitSuccess(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<Answer> answers = sendConcurrently(REQUESTS_AFTER_OUTAGE);
        while (!answers.stream().allMatch(Answer::isSuccess)) {
            require(System.nanoTime() < deadline, "after " + timeout.toSeconds() + " s with the database", answers);
            pause();
            answers = sendConcurrently(REQUESTS_AFTER_OUTAGE);
        }
    }

    private List<Answer> sendConcurrently(int requests) {
        List<CompletableFuture<Answer>> sent =
                Stream.generate(this::send).limit(requests).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> send() {
        long begin = System.nanoTime();
        return client.sendAsync(request.get(), BodyHandlers.discarding())
                .thenApply(response -> answer(response, begin));
    }

    private static Answer answer(HttpResponse<Void> response, long begin) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private static void require(boolean holds, String when, List<Answer> answers) {
        if (!holds) {
            throw new AssertionError("Unexpected replies " + when + ": " + answers);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
