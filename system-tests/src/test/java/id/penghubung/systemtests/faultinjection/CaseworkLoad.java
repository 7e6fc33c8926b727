package id.penghubung.systemtests.faultinjection;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.CaseAnswer;
import id.penghubung.systemtests.http.ApiClient;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An officer who resolves the open cases one after the other while components fail. */
final class CaseworkLoad implements AutoCloseable {

    private static final int PAUSE_MILLIS = 200;

    private final ApiClient officer;
    private final String marker;
    private final RetryingClient client;
    private final Set<String> resolved = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    /** @param marker word in the titles of the cases that are resolved; others are not changed */
    CaseworkLoad(ApiClient officer, String marker, AtomicInteger retries) {
        this.officer = officer;
        this.marker = marker;
        this.client = new RetryingClient(officer, retries);
    }

    void start() {
        executor.scheduleWithFixedDelay(this::answerNextSafely, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void answerNextSafely() {
        try {
            answerNextCase();
        } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
        }
    }

    /** Searches for the cases of this test, because open cases of other tests are due earlier and fill the first page. */
    private void answerNextCase() {
        var open = client.untilAnswered(() -> officer.get("/v1/cases?status=OPEN&limit=50&q=" + marker));
        open.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("title").asText().contains(marker))
                .findFirst()
                .ifPresent(this::answer);
    }

    private void answer(JsonNode item) {
        var answer = new CaseAnswer(officer, item.path("id").asText());
        var opened = client.untilAnswered(answer.read());
        var acknowledged = client.untilAnswered(answer.acknowledge(opened)).expect(200);
        client.untilAnswered(answer.resolve(acknowledged)).expect(200);
        resolved.add(item.path("complaintId").asText());
    }

    /** Returns the ids of the complaints whose resolution was confirmed. */
    Set<String> resolved() {
        return Set.copyOf(resolved);
    }

    /** Returns actions that were rejected although no other officer works on these cases. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
