package id.penghubung.systemtests.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.util.List;

/** A reporter with an account. */
public record Reporter(ApiClient api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Submission submit(Draft draft) {
        return Submission.of(api.post("/v1/complaints", draft.json()));
    }

    public ApiResponse readComplaint(Submission submission) {
        return api.get("/v1/complaints/" + submission.id()).expect(200);
    }

    /** Waits until the complaint has this status. */
    public ApiResponse awaitStatus(Submission submission, String status) {
        Polling.standard()
                .untilAsserted(() ->
                        assertThat(readComplaint(submission).text("status")).isEqualTo(status));
        return readComplaint(submission);
    }

    public List<JsonNode> readTimeline(Submission submission) {
        return api.all("/v1/complaints/" + submission.id() + "/timeline");
    }

    public ApiResponse complete(Submission submission, String message) {
        return api.withNewIdempotencyKey()
                .post(
                        "/v1/complaints/" + submission.id() + "/completion",
                        JSON.createObjectNode().put("message", message));
    }

    public ApiResponse dispute(Submission submission, String reason) {
        return api.withNewIdempotencyKey()
                .post(
                        "/v1/complaints/" + submission.id() + "/disputes",
                        JSON.createObjectNode().put("reason", reason));
    }

    public ApiResponse accept(Submission submission) {
        return api.post("/v1/complaints/" + submission.id() + "/acceptance", JSON.createObjectNode());
    }

    public ApiResponse rate(Submission submission, int rating, String comment) {
        return api.put(
                "/v1/complaints/" + submission.id() + "/rating",
                JSON.createObjectNode().put("rating", rating).put("comment", comment));
    }

    public ApiResponse withdraw(Submission submission, String reason) {
        return api.post(
                "/v1/complaints/" + submission.id() + "/withdrawal",
                JSON.createObjectNode().put("reason", reason));
    }
}
