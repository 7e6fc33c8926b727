package id.penghubung.systemtests.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.util.Optional;
import java.util.UUID;

/**
 * Officer who acknowledges and resolves the open cases of one share, sending each request once.
 *
 * @param share number of the share, starting at 0
 * @param shares number of shares into which the cases are divided, so that two officers never work on the same case
 */
record OfficerClient(ApiClient api, RequestCounter counter, String marker, int share, int shares) {

    private static final JsonNode ANSWER = new ObjectMapper().createObjectNode().put("message", "Sudah diperbaiki.");

    /**
     * Searches for the cases of this test, because open cases of other tests are due earlier and fill the first page.
     */
    void answerOpenCases() {
        counter.send(RequestKind.LIST_CASES, 200, () -> api.get("/v1/cases?status=OPEN&limit=50&q=" + marker))
                .ifPresent(page -> page.json()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("title").asText().contains(marker))
                        .map(item -> item.path("id").asText())
                        .filter(id -> Math.floorMod(id.hashCode(), shares) == share)
                        .forEach(this::answer));
    }

    private void answer(String caseId) {
        var path = "/v1/cases/" + caseId;
        counter.send(RequestKind.READ_CASE, 200, () -> api.get(path))
                .flatMap(opened -> acknowledge(path, opened))
                .ifPresent(acknowledged -> resolve(path, acknowledged));
    }

    private Optional<ApiResponse> acknowledge(String path, ApiResponse opened) {
        return counter.send(
                RequestKind.ACKNOWLEDGE_CASE, 200, () -> ifMatch(opened).post(path + "/acknowledgement"));
    }

    private void resolve(String path, ApiResponse acknowledged) {
        counter.send(RequestKind.RESOLVE_CASE, 200, () -> ifMatch(acknowledged).post(path + "/resolution", ANSWER));
    }

    private ApiClient ifMatch(ApiResponse read) {
        return api.with("If-Match", read.header("ETag"))
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
