package id.penghubung.focalpoint.casework.superior;

import static id.penghubung.kit.testing.Polling.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.EventType;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A complaint to the agency {@code dispora}, its answer, and the requests to superiors to decide about that. */
final class SuperiorReviewScenario {

    static final String AGENCY = "dispora";

    static final Map<String, String> REOPEN =
            Map.of("decision", "REOPEN", "reason", "Drainase di gerbang timur belum diperiksa");

    static final Map<String, String> STANDS = Map.of("decision", "ANSWER_STANDS", "reason", "Perbaikan sesuai standar");

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to(AGENCY);
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    static void addHead() {
        DirectoryApiClient.ofHead(AGENCY)
                .add("focal-points", DirectoryApiClient.person("head", Map.of("role", "HEAD")));
    }

    RoutedComplaint routing() {
        return routing;
    }

    ComplaintDecisions complaint() {
        return complaint;
    }

    /** Routes a complaint, answers it, and returns the id of its case. */
    String answeredBy(CaseApiClient by, RoutedComplaint routed) {
        String caseId = coordinator.awaitCaseId(routed.publish());
        by.resolve(caseId, "Sudah ditambal").then().statusCode(200);
        return caseId;
    }

    /** The reporter asks for a decision about the answer, and a superior receives the request. */
    void ask(String caseId, CaseApiClient superior) {
        complaint.publish(new SuperiorReviewRequested(routing.complaintId(), 1, "Belum selesai", Instant.now()));
        awaitRequest(caseId, superior);
    }

    static String awaitRequest(String caseId, CaseApiClient superior) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(superior, caseId).statusCode() == 200);
        return caseId;
    }

    static Response read(CaseApiClient by, String caseId) {
        return by.request().get("/v1/superior-reviews/{id}", caseId);
    }

    static Response decide(CaseApiClient by, String caseId, Map<String, String> body) {
        return decide(by, caseId, body, read(by, caseId).header("ETag"), null);
    }

    static Response decide(
            CaseApiClient by, String caseId, Map<String, String> body, @Nullable String ifMatch, @Nullable String key) {
        var request = by.request().body(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.post("/v1/superior-reviews/{id}/decision", caseId);
    }

    /** Returns the cases of all open requests that a superior sees, from all pages. */
    static List<String> listed(CaseApiClient by) {
        String cursor = null;
        Stream<String> found = Stream.empty();
        do {
            var request = by.request().queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/superior-reviews")
                    .jsonPath();
            found = Stream.concat(found, page.getList("items.caseId", String.class).stream());
            cursor = page.getString("next");
        } while (cursor != null);
        return found.toList();
    }

    /** Waits for the published decision about the answer. */
    JsonNode decision() {
        return await().atMost(Duration.ofSeconds(20))
                .until(this::decisions, found -> !found.isEmpty())
                .getFirst();
    }

    /** Returns the decisions about the answer that are published so far. */
    List<JsonNode> decisions() {
        return CaseTopicReader.eventsOf(routing.complaintId()).stream()
                .filter(event -> event.type().equals(EventType.SUPERIOR_REVIEW_DECIDED.typeName()))
                .map(CaseTopicReader.PublishedEvent::body)
                .toList();
    }
}
