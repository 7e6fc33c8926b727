package id.penghubung.systemtests.faultinjection;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is there and answers nothing, as when its disk hangs. */
@SystemTest
class FrozenDatabaseIT {

    /** More than the worker threads of a service (24), fewer than the requests of one address at the same time (64). */
    private static final int REQUESTS = 40;

    private static final Duration ANSWERED = Duration.ofSeconds(6);
    private static final Duration SERVED_AGAIN = Duration.ofSeconds(5);

    private final SystemUnderTest penghubung;

    FrozenDatabaseIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
    }

    private record Timed(int status, String retryAfter, Duration duration) {}

    @AfterEach
    void letTheDatabaseGoOn() {
        penghubung.postgres().thaw();
    }

    @Test
    void shouldAskForPatienceInTimeAndTakeComplaintsInAgainAfterwards() throws InterruptedException {
        submits().expect(201);

        penghubung.postgres().freeze();
        var answers = submitAtOnce();

        assertThat(answers).hasSize(REQUESTS).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).matches("[1-9][0-9]*");
            assertThat(answer.duration()).isLessThanOrEqualTo(ANSWERED);
        });

        penghubung.postgres().thaw();
        Polling.atMost(SERVED_AGAIN)
                .untilAsserted(() -> assertThat(submits().status()).isEqualTo(201));
    }

    private List<Timed> submitAtOnce() throws InterruptedException {
        try (var clients = Executors.newFixedThreadPool(REQUESTS)) {
            var sent = clients.invokeAll(Stream.generate(() -> (Callable<Timed>) this::submitsTimed)
                    .limit(REQUESTS)
                    .toList());
            return sent.stream().map(Future::resultNow).toList();
        }
    }

    private Timed submitsTimed() {
        long begin = System.nanoTime();
        var answer = submits();
        return new Timed(answer.status(), answer.header("Retry-After"), Duration.ofNanos(System.nanoTime() - begin));
    }

    private ApiResponse submits() {
        return penghubung.nobody().post("/v1/complaints", Draft.aboutARoad().json());
    }
}
