package id.penghubung.focalpoint.testing;

import static id.penghubung.kit.testing.Polling.await;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.CompletenessDecided;
import id.penghubung.events.Complexity;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Decisions about one complaint, as complaints-service publishes them, and what they do to its deadlines. */
public record ComplaintDecisions(UUID complaintId) {

    /** Publishes the verification, with the class that the coordinator set. */
    public void verified(Complexity complexity, Instant at) {
        publish(verification(ComplaintKind.COMPLAINT, complexity, false, at));
    }

    public ComplaintVerified verification(ComplaintKind kind, Complexity complexity, boolean oversight, Instant at) {
        return new ComplaintVerified(
                complaintId,
                kind,
                "105",
                complexity,
                "64.02.07",
                oversight,
                List.of("categoryCode", "complexity"),
                "Perlu pemeriksaan lapangan",
                at);
    }

    public void decidedComplete(Instant at) {
        publish(new CompletenessDecided(complaintId, true, List.of(), at));
    }

    public void decidedIncomplete(Instant at) {
        publish(new CompletenessDecided(complaintId, false, List.of("Foto lokasi"), at));
    }

    public void recalled(int round, boolean oversight, Instant at) {
        publish(new ComplaintRecalled(complaintId, round, "Menuduh kepala dinas", oversight, at));
    }

    public void publish(DomainEvent event) {
        DomainEvents.publish(complaintId, event);
    }

    /** Reads the deadlines of the complaint itself. */
    public JsonPath deadlines() {
        return CaseApiClient.as(Tokens.coordinator())
                .request()
                .queryParam("complaintId", complaintId)
                .get("/v1/deadlines")
                .jsonPath();
    }

    /** Waits until the deadlines of the complaint are as expected. A refusal, such as that of a busy database, has none. */
    public JsonPath awaitDeadlines(Predicate<JsonPath> expected) {
        return await().ignoreExceptions().until(this::deadlines, expected);
    }

    /** Waits until the last deadline of a stage has a state. */
    public JsonPath awaitState(String stage, String state) {
        return awaitDeadlines(found -> state.equals(last(found, stage, "state")));
    }

    /** Returns a value of the last deadline of a stage, or an empty text without one. */
    public static String last(JsonPath deadlines, String stage, String property) {
        List<String> values = deadlines.getList("items.findAll { it.stage == '%s' }.%s".formatted(stage, property));
        return values.isEmpty() ? "" : values.getLast();
    }

    /** Returns a time of the office. */
    public static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }
}
