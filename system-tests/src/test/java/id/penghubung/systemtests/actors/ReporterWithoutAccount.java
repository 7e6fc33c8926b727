package id.penghubung.systemtests.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;

/** A reporter without an account, who tracks a complaint by its tracking number and access code. */
public record ReporterWithoutAccount(ApiClient api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Submission submit(Draft draft) {
        return Submission.of(api.post("/v1/complaints", draft.json()));
    }

    public ApiResponse track(Submission submission) {
        return track(submission.trackingNumber(), submission.accessCode());
    }

    public ApiResponse track(String trackingNumber, String accessCode) {
        return api.with("Access-Code", accessCode).get("/v1/tracking/" + trackingNumber);
    }

    /** Waits until the complaint has this status. */
    public ApiResponse awaitStatus(Submission submission, String status) {
        Polling.standard()
                .untilAsserted(() ->
                        assertThat(track(submission).expect(200).text("status")).isEqualTo(status));
        return track(submission);
    }

    /** Answers the agency's information request. */
    public ApiResponse answer(Submission submission, String message) {
        return api.with("Access-Code", submission.accessCode())
                .post(
                        "/v1/tracking/" + submission.trackingNumber() + "/answers",
                        JSON.createObjectNode().put("message", message));
    }

    /** Completes a complaint that was told to be incomplete. */
    public ApiResponse complete(Submission submission, String message) {
        return api.with("Access-Code", submission.accessCode())
                .post(
                        "/v1/tracking/" + submission.trackingNumber() + "/completion",
                        JSON.createObjectNode().put("message", message));
    }

    public ApiResponse withdraw(Submission submission, String reason) {
        return api.with("Access-Code", submission.accessCode())
                .post(
                        "/v1/tracking/" + submission.trackingNumber() + "/withdrawal",
                        JSON.createObjectNode().put("reason", reason));
    }
}
