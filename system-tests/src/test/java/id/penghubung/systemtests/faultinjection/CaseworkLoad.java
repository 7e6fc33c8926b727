package id.penghubung.systemtests.faultinjection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.ApiClient;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An officer who works through the desk, case by case, whatever becomes of the system. */
final class CaseworkLoad implements AutoCloseable {

    private static final int PAUSE_MILLIS = 200;
    private static final JsonNode ANSWER = new ObjectMapper().createObjectNode().put("message", "Sudah diperbaiki.");

    private final ApiClient officer;
    private final String drill;
    private final RetryingClient phone;
    private final Set<String> resolved = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> mishaps = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor();

    /** @param drill only cases with this word in their title are touched */
    CaseworkLoad(ApiClient officer, String drill, AtomicInteger repeats) {
        this.officer = officer;
        this.drill = drill;
        this.phone = new RetryingClient(officer, repeats);
    }

    void begin() {
        desk.scheduleWithFixedDelay(this::works, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void works() {
        try {
            answersTheNextCase();
        } catch (RuntimeException | AssertionError mishap) {
            mishaps.add(mishap);
        }
    }

    private void answersTheNextCase() {
        var open = phone.untilAnswered(() -> officer.get("/v1/cases?status=OPEN&limit=50"));
        open.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("title").asText().contains(drill))
                .findFirst()
                .ifPresent(this::answers);
    }

    private void answers(JsonNode item) {
        var path = "/v1/cases/" + item.path("id").asText();
        var acknowledged = acts(path + "/acknowledgement", version(path)).expect(200);
        acts(path + "/resolution", acknowledged.header("ETag")).expect(200);
        resolved.add(item.path("complaintId").asText());
    }

    private String version(String path) {
        return phone.untilAnswered(() -> officer.get(path)).header("ETag");
    }

    private ApiResponse acts(String path, String version) {
        var based = officer.with("If-Match", version)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        return phone.untilAnswered(() -> path.endsWith("/resolution") ? based.post(path, ANSWER) : based.post(path));
    }

    /** The complaints that got their answer, as the officer was told. */
    Set<String> resolved() {
        return Set.copyOf(resolved);
    }

    /** What an officer would complain of: acts that were refused although nobody else touched the case. */
    List<Throwable> mishaps() {
        return List.copyOf(mishaps);
    }

    @Override
    public void close() {
        desk.shutdownNow();
    }
}
