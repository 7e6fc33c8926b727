package id.penghubung.systemtests.actors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.util.function.Supplier;

/**
 * The three requests with which an officer answers a case. Each keeps its idempotency key, so that it may be sent more
 * than once.
 *
 * @param api the officer's client
 */
public record CaseAnswer(ApiClient api, String caseId) {

    private static final JsonNode ANSWER = new ObjectMapper().createObjectNode().put("message", "Sudah diperbaiki.");

    public Supplier<ApiResponse> read() {
        return () -> api.get(path());
    }

    /** @param opened response to {@link #read} */
    public Supplier<ApiResponse> acknowledge(ApiResponse opened) {
        var keyed = api.ifMatch(opened).withNewIdempotencyKey();
        return () -> keyed.post(path() + "/acknowledgement");
    }

    /** @param acknowledged response to {@link #acknowledge} */
    public Supplier<ApiResponse> resolve(ApiResponse acknowledged) {
        var keyed = api.ifMatch(acknowledged).withNewIdempotencyKey();
        return () -> keyed.post(path() + "/resolution", ANSWER);
    }

    private String path() {
        return "/v1/cases/" + caseId;
    }
}
