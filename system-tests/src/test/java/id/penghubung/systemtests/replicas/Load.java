package id.penghubung.systemtests.replicas;

import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.Api;
import id.penghubung.systemtests.http.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reporters, readers and officers who send requests through one gateway until they are told to stop. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int OFFICERS = 2;
    private static final Duration BETWEEN_SUBMISSIONS = Duration.ofMillis(1_000);
    private static final Duration BETWEEN_READS = Duration.ofMillis(1_000);
    private static final Duration BETWEEN_LOOKS_AT_CASES = Duration.ofMillis(500);
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(30);

    private final Api anybody;
    private final Tokens tokens;
    private final String word;
    private final Random random;
    private final Tally tally = new Tally();
    private final Queue<Submission> submissions = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService reporters = Executors.newScheduledThreadPool(CLIENTS);
    private final ScheduledExecutorService officers = Executors.newScheduledThreadPool(OFFICERS);

    /**
     * @param word in the title of each complaint of this load, and of no other
     * @param seed of when each client begins
     */
    Load(URI gateway, Tokens tokens, String word, long seed) {
        this.anybody = Api.at(gateway);
        this.tokens = tokens;
        this.word = word;
        this.random = new Random(seed);
    }

    void begin() {
        var withoutAccount =
                new SubmittingClient(anybody, RequestKind.INTAKE_WITHOUT_ACCOUNT, tally, word, submissions);
        var withAccount =
                new SubmittingClient(as("reporter"), RequestKind.INTAKE_WITH_ACCOUNT, tally, word, submissions);
        every(BETWEEN_SUBMISSIONS, reporters, withoutAccount::submitsNext);
        every(BETWEEN_SUBMISSIONS, reporters, withAccount::submitsNext);

        var coordinator = new ReadingClient(as("coordinator"), tally, submissions);
        every(BETWEEN_READS, reporters, coordinator::readsAComplaint);
        every(BETWEEN_READS, reporters, coordinator::readsCategories);
        every(BETWEEN_READS, reporters, coordinator::readsRoutingDecisions);
        every(BETWEEN_READS, reporters, coordinator::readsTheTriageQueue);

        for (int lane = 0; lane < OFFICERS; lane++) {
            var officer = new OfficerClient(as("dpu"), tally, word, lane, OFFICERS);
            every(BETWEEN_LOOKS_AT_CASES, officers, officer::answersOpenCases);
        }
    }

    private void every(Duration pause, ScheduledExecutorService threads, Runnable work) {
        threads.scheduleWithFixedDelay(
                work, random.nextLong(pause.toMillis()), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Api as(String account) {
        return anybody.withToken(tokens.of(account));
    }

    Tally tally() {
        return tally;
    }

    /** All complaints that got a {@code 201}. */
    List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    /** Ends submissions and reads and returns when the last of them is answered; officers go on. */
    void endSubmissions() throws InterruptedException {
        end(reporters);
    }

    private static void end(ScheduledExecutorService threads) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_REQUESTS.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("A request has had no answer for " + LAST_REQUESTS);
        }
    }

    @Override
    public void close() {
        reporters.shutdownNow();
        officers.shutdownNow();
    }
}
