package id.penghubung.systemtests.faultinjection;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.ApiClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sends as an app on a phone does: with an {@code Idempotency-Key}, again and again until there is an answer. */
final class RetryingClient {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final ApiClient api;
    private final AtomicInteger retries;

    /** @param retries counts the tries that came to nothing */
    RetryingClient(ApiClient api, AtomicInteger retries) {
        this.api = api;
        this.retries = retries;
    }

    Submission submit(Draft draft) {
        return Submission.of(send("/v1/complaints", draft));
    }

    private ApiResponse send(String path, Draft draft) {
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        return untilAnswered(() -> keyed.post(path, draft.json()));
    }

    /** Repeats a request until it gets an answer that is about the request and not about the state of the system. */
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
            // As likely as not the request was done and only its answer is lost: that is what the key is for.
        }
        retries.incrementAndGet();
        return Optional.empty();
    }

    private static boolean isTransient(ApiResponse answer) {
        return answer.status() >= 500 || answer.status() == 409 && answer.body().contains("request-in-progress");
    }
}
