package id.penghubung.systemtests.replicas;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** Client that submits one complaint after the other, each once and with its own idempotency key. */
record SubmittingClient(
        ApiClient api,
        RequestKind kind,
        RequestCounter counter,
        Draft draft,
        String marker,
        Queue<Submission> submissions,
        AtomicInteger number) {

    SubmittingClient(
            ApiClient api,
            RequestKind kind,
            RequestCounter counter,
            Draft draft,
            String marker,
            Queue<Submission> submissions) {
        this(api, kind, counter, draft, marker, submissions, new AtomicInteger());
    }

    void submitNext() {
        var next = draft.titled("%s %s %d".formatted(marker, kind, number.incrementAndGet()));
        counter.send(kind, 201, () -> api.withNewIdempotencyKey().post("/v1/complaints", next.json()))
                .map(Submission::of)
                .ifPresent(submissions::add);
    }
}
