package id.penghubung.systemtests.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.Answer;
import id.penghubung.systemtests.http.Api;
import java.util.List;

/** A citizen with an account. */
public record Reporter(Api api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Submission submits(Draft draft) {
        return Submission.of(api.post("/v1/complaints", draft.json()));
    }

    public Answer reads(Submission submission) {
        return api.get("/v1/complaints/" + submission.id()).expect(200);
    }

    /** Looks until the complaint has this status. */
    public Answer waitsToSee(Submission submission, String status) {
        Patience.aMoment()
                .untilAsserted(
                        () -> assertThat(reads(submission).text("status")).isEqualTo(status));
        return reads(submission);
    }

    public List<JsonNode> readsTimeline(Submission submission) {
        return api.all("/v1/complaints/" + submission.id() + "/timeline");
    }

    public Answer withdraws(Submission submission, String reason) {
        return api.post(
                "/v1/complaints/" + submission.id() + "/withdrawal",
                JSON.createObjectNode().put("reason", reason));
    }
}
