package id.penghubung.systemtests.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.Answer;
import id.penghubung.systemtests.http.Api;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An officer who works through the desk, case by case, whatever becomes of the system. */
final class DeskWork implements AutoCloseable {

    private static final int PAUSE_MILLIS = 200;
    private static final JsonNode ANSWER = new ObjectMapper().createObjectNode().put("message", "Sudah diperbaiki.");

    private final Api officer;
    private final String drill;
    private final Phone phone;
    private final Map<String, Answer> resolved = new ConcurrentHashMap<>();
    private final ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor();

    /** @param drill only cases with this word in their title are touched */
    DeskWork(Api officer, String drill, AtomicInteger repeats) {
        this.officer = officer;
        this.drill = drill;
        this.phone = new Phone(officer, repeats);
    }

    void begin() {
        desk.scheduleWithFixedDelay(this::answersTheNextCase, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
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
        var acknowledged = acts(path + "/acknowledgement", version(path));
        if (acknowledged.status() == 200) {
            var answer = acts(path + "/resolution", acknowledged.header("ETag"));
            resolved.put(item.path("complaintId").asText(), answer);
        }
    }

    private String version(String path) {
        return phone.untilAnswered(() -> officer.get(path)).header("ETag");
    }

    private Answer acts(String path, String version) {
        var based = officer.with("If-Match", version)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        return phone.untilAnswered(() -> path.endsWith("/resolution") ? based.post(path, ANSWER) : based.post(path));
    }

    /** The answers to the resolutions, by complaint. */
    Map<String, Answer> resolved() {
        return Map.copyOf(resolved);
    }

    @Override
    public void close() {
        desk.shutdownNow();
    }
}
