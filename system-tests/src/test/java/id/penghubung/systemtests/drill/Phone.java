package id.penghubung.systemtests.drill;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Patience;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.Answer;
import id.penghubung.systemtests.http.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sends as an app on a phone does: with an {@code Idempotency-Key}, again and again until there is an answer. */
final class Phone {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;
    private final AtomicInteger repeats;

    /** @param repeats counts the tries that came to nothing */
    Phone(Api api, AtomicInteger repeats) {
        this.api = api;
        this.repeats = repeats;
    }

    Submission submits(Draft draft) {
        return Submission.of(sends("/v1/complaints", draft));
    }

    private Answer sends(String path, Draft draft) {
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        return untilAnswered(() -> keyed.post(path, draft.json()));
    }

    /** Repeats a request until it gets an answer that is about the request and not about the state of the system. */
    Answer untilAnswered(Supplier<Answer> request) {
        return Patience.atMost(PATIENCE)
                .until(() -> tries(request), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Answer> tries(Supplier<Answer> request) {
        try {
            var answer = request.get();
            if (!isPassing(answer)) {
                return Optional.of(answer);
            }
        } catch (UncheckedIOException connectionLost) {
            // As likely as not the request was done and only its answer is lost: that is what the key is for.
        }
        repeats.incrementAndGet();
        return Optional.empty();
    }

    private static boolean isPassing(Answer answer) {
        return answer.status() >= 500 || answer.status() == 409 && answer.body().contains("request-in-progress");
    }
}
