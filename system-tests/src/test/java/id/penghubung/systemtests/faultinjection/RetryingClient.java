package id.penghubung.systemtests.faultinjection;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Client that sends requests with an {@code Idempotency-Key} and retries them until they are answered. */
final class RetryingClient {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final ApiClient api;
    private final AtomicInteger retries;

    /** @param retries counts failed attempts */
    RetryingClient(ApiClient api, AtomicInteger retries) {
        this.api = api;
        this.retries = retries;
    }

    Submission submit(Draft draft) {
        var keyed = api.withNewIdempotencyKey();
        return Submission.of(untilAnswered(() -> keyed.post("/v1/complaints", draft.json())));
    }

    /** Repeats a request until its answer depends on the request and not on the state of the system. */
    ApiResponse untilAnswered(Supplier<ApiResponse> request) {
        return Polling.atMost(TIMEOUT)
                .until(() -> attempt(request), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ApiResponse> attempt(Supplier<ApiResponse> request) {
        try {
            var answer = request.get();
            if (!isTransient(answer)) {
                return Optional.of(answer);
            }
        } catch (UncheckedIOException connectionLost) {
            // The request may have been carried out and only its answer lost; the key makes the retry safe.
        }
        retries.incrementAndGet();
        return Optional.empty();
    }

    private static boolean isTransient(ApiResponse answer) {
        return answer.status() >= 500 || answer.status() == 409 && answer.body().contains("request-in-progress");
    }
}
