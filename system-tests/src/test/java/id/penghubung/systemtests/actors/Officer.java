package id.penghubung.systemtests.actors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.ApiClient;
import java.util.List;

/** The focal-point officer of an agency. */
public record Officer(ApiClient api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The cases of a complaint that this officer may see: one for each time it was assigned to the agency. */
    public List<JsonNode> casesOf(Submission submission) {
        return api.all("/v1/cases?complaintId=" + submission.id());
    }

    /** Looks until the complaint's case lies on the desk, and opens it. */
    public VersionedCase receives(Submission submission) {
        Polling.aMoment().untilAsserted(() -> assertThat(casesOf(submission)).hasSize(1));
        return reads(casesOf(submission).getFirst().path("id").asText());
    }

    public VersionedCase reads(String caseId) {
        return VersionedCase.of(api.get("/v1/cases/" + caseId));
    }

    /** Looks until the case has this status. */
    public VersionedCase waitsToSee(String caseId, String status) {
        Polling.aMoment()
                .untilAsserted(() -> assertThat(reads(caseId).status()).isEqualTo(status));
        return reads(caseId);
    }

    /** One tab of the desk, all its pages. */
    public List<JsonNode> looksAt(String tab) {
        return api.all("/v1/cases?tab=" + tab);
    }

    public VersionedCase takes(VersionedCase file) {
        return VersionedCase.of(based(file).post(path(file, "take")));
    }

    /** What the check of a case's record says. */
    public JsonNode verifiesTheRecordOf(String caseId) {
        return api.get("/v1/cases/" + caseId + "/record/verification")
                .expect(200)
                .json();
    }

    public VersionedCase acknowledges(VersionedCase file) {
        return VersionedCase.of(based(file).post(path(file, "acknowledgement")));
    }

    public VersionedCase followsUp(VersionedCase file, String message) {
        return VersionedCase.of(based(file).post(path(file, "follow-ups"), words("message", message)));
    }

    /** Asks the reporter what only he knows. */
    public VersionedCase asks(VersionedCase file, String question) {
        return VersionedCase.of(based(file).post(path(file, "information-requests"), words("question", question)));
    }

    public VersionedCase resolves(VersionedCase file, String message) {
        return VersionedCase.of(triesToResolve(file, message));
    }

    public ApiResponse triesToResolve(VersionedCase file, String message) {
        return based(file).post(path(file, "resolution"), words("message", message));
    }

    public VersionedCase returns(VersionedCase file, String reason) {
        return VersionedCase.of(based(file).post(path(file, "return"), words("reason", reason)));
    }

    private ApiClient based(VersionedCase file) {
        return api.with("If-Match", file.version());
    }

    private static String path(VersionedCase file, String act) {
        return "/v1/cases/" + file.id() + "/" + act;
    }

    private static JsonNode words(String field, String text) {
        return JSON.createObjectNode().put(field, text);
    }
}
