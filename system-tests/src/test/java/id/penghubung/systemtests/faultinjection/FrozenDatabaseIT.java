package id.penghubung.systemtests.faultinjection;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A frozen PostgreSQL, which accepts connections and does not answer, as when its disk hangs. */
@SystemTest
class FrozenDatabaseIT {

    /** More than the worker threads of a service (24), fewer than the requests of one address at the same time (64). */
    private static final int REQUESTS = 40;

    private static final Duration MAX_REPLY_TIME = Duration.ofSeconds(6);

    /** A machine that stands still for a moment makes replies late once; a service that does not give up makes them late each time. */
    private static final int MEASUREMENTS = 3;

    /** Shorter than the 30 s after which a connection to the frozen database ends by itself. */
    private static final Duration MAX_RECOVERY_TIME = Duration.ofSeconds(20);

    private final SystemUnderTest system;

    FrozenDatabaseIT(SystemUnderTest system) {
        this.system = system;
    }

    private record Timed(int status, String retryAfter, Duration duration) {

        boolean isLate() {
            return duration.compareTo(MAX_REPLY_TIME) > 0;
        }
    }

    @AfterEach
    void thawDatabase() {
        system.postgres().thaw();
    }

    @Test
    void shouldAnswer503InTimeAndAcceptComplaintsAgainAfterwards() throws InterruptedException {
        submit().expect(201);

        var answers = submitWhileFrozen();
        for (int more = 1; more < MEASUREMENTS && answers.stream().anyMatch(Timed::isLate); more++) {
            awaitAccepted();
            answers = submitWhileFrozen();
        }

        assertThat(answers).hasSize(REQUESTS).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).matches("[1-9][0-9]*");
            assertThat(answer.isLate())
                    .as("answered after %s", answer.duration())
                    .isFalse();
        });

        awaitAccepted();
    }

    private void awaitAccepted() {
        Polling.atMost(MAX_RECOVERY_TIME)
                .untilAsserted(() -> assertThat(submit().status()).isEqualTo(201));
    }

    private List<Timed> submitWhileFrozen() throws InterruptedException {
        system.postgres().freeze();
        try {
            return submitConcurrently();
        } finally {
            system.postgres().thaw();
        }
    }

    private List<Timed> submitConcurrently() throws InterruptedException {
        try (var clients = Executors.newFixedThreadPool(REQUESTS)) {
            var sent = clients.invokeAll(Stream.generate(() -> (Callable<Timed>) this::submitTimed)
                    .limit(REQUESTS)
                    .toList());
            return sent.stream().map(Future::resultNow).toList();
        }
    }

    private Timed submitTimed() {
        long begin = System.nanoTime();
        var answer = submit();
        return new Timed(answer.status(), answer.header("Retry-After"), Duration.ofNanos(System.nanoTime() - begin));
    }

    private ApiResponse submit() {
        return system.withoutToken().post("/v1/complaints", Draft.aboutARoad().json());
    }
}
