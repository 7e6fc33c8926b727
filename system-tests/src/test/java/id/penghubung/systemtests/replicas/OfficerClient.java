package id.penghubung.systemtests.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.ApiClient;
import java.util.Optional;
import java.util.UUID;

/**
 * Acknowledges and resolves the open cases of its share, each act once.
 *
 * @param lane which share of the cases
 * @param lanes into how many shares the cases are divided, so that two officers never act on one case
 */
record OfficerClient(ApiClient api, RequestCounter tally, String word, int lane, int lanes) {

    private static final JsonNode ANSWER = new ObjectMapper().createObjectNode().put("message", "Sudah diperbaiki.");

    /** Searches for the cases of the story: those that other stories left open are due earlier and fill the first page. */
    void answersOpenCases() {
        tally.send(RequestKind.LIST_CASES, 200, () -> api.get("/v1/cases?status=OPEN&limit=50&q=" + word))
                .ifPresent(page -> page.json()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("title").asText().contains(word))
                        .map(item -> item.path("id").asText())
                        .filter(id -> Math.floorMod(id.hashCode(), lanes) == lane)
                        .forEach(this::answers));
    }

    private void answers(String caseId) {
        var path = "/v1/cases/" + caseId;
        tally.send(RequestKind.READ_CASE, 200, () -> api.get(path))
                .flatMap(opened -> acknowledges(path, opened))
                .ifPresent(acknowledged -> resolves(path, acknowledged));
    }

    private Optional<ApiResponse> acknowledges(String path, ApiResponse opened) {
        return tally.send(RequestKind.ACKNOWLEDGE_CASE, 200, () -> based(opened).post(path + "/acknowledgement"));
    }

    private void resolves(String path, ApiResponse acknowledged) {
        tally.send(RequestKind.RESOLVE_CASE, 200, () -> based(acknowledged).post(path + "/resolution", ANSWER));
    }

    private ApiClient based(ApiResponse read) {
        return api.with("If-Match", read.header("ETag"))
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
