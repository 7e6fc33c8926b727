package id.penghubung.systemtests.faultinjection;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many clients send the same submissions again and again over a network that loses replies, as an app on a mobile network does: each
 * submission is stored once, and each retry gets the same reply.
 */
@SystemTest
class LostRepliesIT {

    private static final Logger LOG = Logger.getLogger(LostRepliesIT.class.getName());

    private static final int SUBMISSIONS = 1_000;
    private static final int RETRIES_EACH = 10;

    /** Requests that the network carries at the same time; the others wait for their turn. */
    private static final int IN_FLIGHT = 128;

    /**
     * More than a submission needs: one in three messages is lost, and while the first copy of a submission waits for a slow disk, the
     * others are told at once to try again.
     */
    private static final int MAX_ATTEMPTS = 10_000;

    /** Another agency than that of the other tests. */
    private static final String WASTE = "106";

    private final SystemUnderTest system;
    private final long seed = System.nanoTime();
    private final String marker = UUID.randomUUID().toString().substring(0, 8);
    private final Semaphore turns = new Semaphore(IN_FLIGHT, true);
    private final AtomicInteger requests = new AtomicInteger();

    LostRepliesIT(SystemUnderTest system) {
        this.system = system;
    }

    /** A submission with its key, and the client that sends it. */
    private record Keyed(int number, ApiClient client, Draft draft) {}

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void shouldStoreEachOfThousandSubmissionsOnceAndGiveTenThousandRetriesTheSameReply()
            throws InterruptedException, ExecutionException {
        LOG.info("Seed of the losses: " + seed);
        var begin = System.nanoTime();
        try (var network = new LossyNetwork(system.gateway(), seed)) {
            // Given
            var submissions = submissions(network);

            // When
            var replies = sendAllAtOnce(submissions);

            // Then
            LOG.info("%d requests, of which %d were lost, took %d s"
                    .formatted(
                            requests.get(),
                            network.lost(),
                            Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
            assertThat(network.lost()).isGreaterThan(SUBMISSIONS);
            assertThat(replies).hasSize(SUBMISSIONS).allSatisfy(ofOne -> {
                assertThat(ofOne).hasSize(RETRIES_EACH);
                assertThat(ofOne).extracting(ApiResponse::status).containsOnly(201);
                assertThat(ofOne)
                        .extracting(reply -> reply.header("Location") + ' ' + reply.header("ETag") + ' ' + reply.body())
                        .containsOnly(ofOne.getFirst().header("Location")
                                + ' '
                                + ofOne.getFirst().header("ETag")
                                + ' '
                                + ofOne.getFirst().body());
            });
            assertThat(storedIds())
                    .as("complaints that are stored")
                    .hasSize(SUBMISSIONS)
                    .containsExactlyInAnyOrderElementsOf(replies.stream()
                            .map(ofOne -> ofOne.getFirst().text("id"))
                            .toList());
        }
    }

    /** Every second submission is that of an account. The others get an access code, which must be the same in each reply. */
    private List<Keyed> submissions(LossyNetwork network) {
        var withoutAccount = ApiClient.at(network.address());
        var withAccount = withoutAccount.withToken(system.tokens().of("reporter"));
        return IntStream.range(0, SUBMISSIONS)
                .mapToObj(number -> new Keyed(
                        number,
                        (number % 2 == 0 ? withAccount : withoutAccount).withNewIdempotencyKey(),
                        Draft.aboutARoad()
                                .inCategory(WASTE)
                                .titled("Kirim ulang %s nomor %04d".formatted(marker, number))))
                .toList();
    }

    /** Starts all retries at once, in any order, and returns the replies to each submission. */
    private List<List<ApiResponse>> sendAllAtOnce(List<Keyed> submissions)
            throws InterruptedException, ExecutionException {
        var retries = new ArrayList<Keyed>();
        submissions.forEach(submission -> retries.addAll(Collections.nCopies(RETRIES_EACH, submission)));
        Collections.shuffle(retries, new Random(seed));
        List<List<ApiResponse>> replies = new ArrayList<>();
        submissions.forEach(submission -> replies.add(new ArrayList<>()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ApiResponse>> answers = threads.invokeAll(retries.stream()
                    .<Callable<ApiResponse>>map(submission -> () -> sendUntilAnswered(submission))
                    .toList());
            for (int i = 0; i < retries.size(); i++) {
                replies.get(retries.get(i).number()).add(answers.get(i).get());
            }
        }
        return replies;
    }

    private ApiResponse sendUntilAnswered(Keyed submission) throws InterruptedException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            // The queue is fair: a client that has to send again waits until all others had their turn.
            turns.acquire();
            try {
                requests.incrementAndGet();
                var answer = submission
                        .client()
                        .post("/v1/complaints", submission.draft().json());
                if (!isTransient(answer)) {
                    return answer;
                }
            } catch (UncheckedIOException lost) {
                // The request may have taken effect; the key makes it safe to send it again.
            } finally {
                turns.release();
            }
        }
        throw new AssertionError("No answer after %d attempts".formatted(MAX_ATTEMPTS));
    }

    private static boolean isTransient(ApiResponse answer) {
        return answer.status() >= 500 || answer.status() == 409 && answer.body().contains("request-in-progress");
    }

    private List<String> storedIds() {
        return system.coordinator().api().all("/v1/complaints").stream()
                .filter(complaint -> complaint.path("title").asText().contains(marker))
                .map(complaint -> complaint.path("id").asText())
                .toList();
    }
}
