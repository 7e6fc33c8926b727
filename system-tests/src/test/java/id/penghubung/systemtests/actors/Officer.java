package id.penghubung.systemtests.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.util.List;

/** The focal-point officer of an agency. */
public record Officer(ApiClient api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the cases of a complaint that this officer may see: one for each assignment to the agency. */
    public List<JsonNode> casesOf(Submission submission) {
        return api.all("/v1/cases?complaintId=" + submission.id());
    }

    /** Waits until the complaint's case is in the work list, and reads it. */
    public VersionedCase awaitCase(Submission submission) {
        Polling.standard().untilAsserted(() -> assertThat(casesOf(submission)).hasSize(1));
        return readCase(casesOf(submission).getFirst().path("id").asText());
    }

    public VersionedCase readCase(String caseId) {
        return VersionedCase.of(api.get("/v1/cases/" + caseId));
    }

    /** Waits until the case has this status. */
    public VersionedCase awaitStatus(String caseId, String status) {
        Polling.standard()
                .untilAsserted(() -> assertThat(readCase(caseId).status()).isEqualTo(status));
        return readCase(caseId);
    }

    /** Returns all pages of one tab of the work list. */
    public List<JsonNode> listTab(String tab) {
        return api.all("/v1/cases?tab=" + tab);
    }

    public VersionedCase takeCase(VersionedCase agencyCase) {
        return VersionedCase.of(ifMatch(agencyCase).post(path(agencyCase, "take")));
    }

    /** Returns the result of the verification of a case's audit record. */
    public JsonNode verifyRecord(String caseId) {
        return api.get("/v1/cases/" + caseId + "/record/verification")
                .expect(200)
                .json();
    }

    public VersionedCase acknowledge(VersionedCase agencyCase) {
        return VersionedCase.of(ifMatch(agencyCase).post(path(agencyCase, "acknowledgement")));
    }

    public VersionedCase followUp(VersionedCase agencyCase, String message) {
        return VersionedCase.of(ifMatch(agencyCase).post(path(agencyCase, "follow-ups"), body("message", message)));
    }

    /** Sends an information request to the reporter. */
    public VersionedCase requestInformation(VersionedCase agencyCase, String question) {
        return VersionedCase.of(
                ifMatch(agencyCase).post(path(agencyCase, "information-requests"), body("question", question)));
    }

    /** Upholds the answer that the reporter disputed. */
    public VersionedCase rejectDispute(VersionedCase agencyCase, String message) {
        return VersionedCase.of(
                ifMatch(agencyCase).post(path(agencyCase, "dispute-rejection"), body("message", message)));
    }

    public VersionedCase resolve(VersionedCase agencyCase, String message) {
        return VersionedCase.of(requestResolution(agencyCase, message));
    }

    public ApiResponse requestResolution(VersionedCase agencyCase, String message) {
        return ifMatch(agencyCase).post(path(agencyCase, "resolution"), body("message", message));
    }

    public VersionedCase returnCase(VersionedCase agencyCase, String reason) {
        return VersionedCase.of(ifMatch(agencyCase).post(path(agencyCase, "return"), body("reason", reason)));
    }

    private ApiClient ifMatch(VersionedCase agencyCase) {
        return api.with("If-Match", agencyCase.version());
    }

    private static String path(VersionedCase agencyCase, String action) {
        return "/v1/cases/" + agencyCase.id() + "/" + action;
    }

    private static JsonNode body(String field, String text) {
        return JSON.createObjectNode().put(field, text);
    }
}
