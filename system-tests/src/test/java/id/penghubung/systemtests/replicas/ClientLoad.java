package id.penghubung.systemtests.replicas;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
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

/** Load of reporters, readers and officers who send requests through one gateway until they are stopped. */
final class ClientLoad implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int OFFICERS = 2;

    /** Category of the complaints with an account: no rule names their agency, so a suggestion decides. */
    private static final String LEFT_TO_THE_COORDINATOR = "901";

    private static final Duration BETWEEN_SUBMISSIONS = Duration.ofMillis(1_000);
    private static final Duration BETWEEN_READS = Duration.ofMillis(1_000);
    private static final Duration BETWEEN_CASE_LISTS = Duration.ofMillis(500);
    /** Longer than a client waits for an answer. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(90);

    private final ApiClient anonymous;
    private final Tokens tokens;
    private final String marker;
    private final Random random;
    private final RequestCounter counter = new RequestCounter();
    private final Queue<Submission> submissions = new ConcurrentLinkedQueue<>();
    private final Queue<String> matters = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService reporters = Executors.newScheduledThreadPool(CLIENTS);
    private final ScheduledExecutorService officers = Executors.newScheduledThreadPool(OFFICERS);

    /**
     * @param marker word in the title of each complaint of this load and of no other
     * @param seed seed of the clients' start times
     */
    ClientLoad(URI gateway, Tokens tokens, String marker, long seed) {
        this.anonymous = ApiClient.at(gateway);
        this.tokens = tokens;
        this.marker = marker;
        this.random = new Random(seed);
    }

    void start() {
        var byRule = Draft.aboutARoad();
        var withoutAccount = new SubmittingClient(
                anonymous, RequestKind.INTAKE_WITHOUT_ACCOUNT, counter, byRule, marker, submissions);
        var bySuggestion = Draft.aboutARoad().inCategory(LEFT_TO_THE_COORDINATOR);
        var withAccount = new SubmittingClient(
                as("reporter"), RequestKind.INTAKE_WITH_ACCOUNT, counter, bySuggestion, marker, submissions);
        schedule(BETWEEN_SUBMISSIONS, reporters, withoutAccount::submitNext);
        schedule(BETWEEN_SUBMISSIONS, reporters, withAccount::submitNext);

        var coordinator = new ReadingClient(as("coordinator"), counter, submissions);
        schedule(BETWEEN_READS, reporters, coordinator::readComplaint);
        schedule(BETWEEN_READS, reporters, coordinator::readCategories);
        schedule(BETWEEN_READS, reporters, coordinator::readRoutingDecisions);
        schedule(BETWEEN_READS, reporters, coordinator::readTriageQueue);
        schedule(BETWEEN_READS, reporters, coordinator::readUnits);

        var liaison = new LiaisonClient(as("ombudsman"), counter, matters);
        schedule(BETWEEN_SUBMISSIONS, reporters, liaison::openNext);

        for (int share = 0; share < OFFICERS; share++) {
            var officer = new OfficerClient(as("dpu"), counter, marker, share, OFFICERS);
            schedule(BETWEEN_CASE_LISTS, officers, officer::answerOpenCases);
        }
    }

    private void schedule(Duration pause, ScheduledExecutorService threads, Runnable work) {
        threads.scheduleWithFixedDelay(
                work, random.nextLong(pause.toMillis()), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private ApiClient as(String account) {
        return anonymous.withToken(tokens.of(account));
    }

    RequestCounter counter() {
        return counter;
    }

    /** All complaints that got a {@code 201}. */
    List<Submission> submissions() {
        return List.copyOf(submissions);
    }

    /** The ids of all matters that got a {@code 201}, in the order of the replies. */
    List<String> matters() {
        return List.copyOf(matters);
    }

    /** Stops submissions and reads and returns when the last of them is answered; officers continue. */
    void endSubmissions() throws InterruptedException {
        end(reporters);
    }

    private static void end(ScheduledExecutorService threads) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("A request has had no answer for " + STOP_TIMEOUT);
        }
    }

    @Override
    public void close() {
        reporters.shutdownNow();
        officers.shutdownNow();
    }
}
