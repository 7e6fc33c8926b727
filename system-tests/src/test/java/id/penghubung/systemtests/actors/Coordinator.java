package id.penghubung.systemtests.actors;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The regency's coordinator, who sees all complaints and assigns those that no routing rule can assign. */
public record Coordinator(ApiClient api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int PRECONDITION_FAILED = 412;

    /** Waits until the complaint is in the triage queue for its assignment of this round. */
    public JsonNode awaitTriageItem(Submission submission, int round) {
        Polling.standard().untilAsserted(() -> {
            var item = api.get("/v1/triage/" + submission.id());
            assertThat(item.status()).as(item.body()).isEqualTo(200);
            assertThat(item.json().path("round").asInt()).isEqualTo(round);
        });
        return api.get("/v1/triage/" + submission.id()).json();
    }

    /** Ids of the complaints in the triage queue. */
    public List<String> triageQueue() {
        return api.all("/v1/triage").stream()
                .map(item -> item.path("complaintId").asText())
                .toList();
    }

    public ApiResponse assign(Submission submission, String agencyCode, String reason) {
        return api.post(
                "/v1/triage/" + submission.id() + "/decision",
                JSON.createObjectNode().put("agencyCode", agencyCode).put("reason", reason));
    }

    /** Returns the complaints that wait for verification, due soonest first. */
    public List<JsonNode> unverified() {
        return api.all("/v1/verifications");
    }

    /**
     * Carries out an act of the review, such as {@code verification} or {@code recall}, on the current version. An event that arrives
     * between the reading and the act makes a new version, which is read then, as clients do.
     */
    public ApiResponse review(Submission submission, String act, Map<String, ?> body) {
        String path = "/v1/complaints/" + submission.id();
        return Polling.standard()
                .until(
                        () -> api.ifMatch(api.get(path).expect(200)).post(path + "/" + act, JSON.valueToTree(body)),
                        answer -> answer.status() != PRECONDITION_FAILED);
    }

    /** Returns the routing decisions on a complaint, newest first. */
    public List<JsonNode> decisionsOn(Submission submission) {
        return api.all("/v1/routing-decisions?complaintId=" + submission.id());
    }

    /**
     * Returns the cases whose title contains a word, each once. A case that changes while the pages are read moves to
     * another place of the list and may appear twice.
     */
    public Collection<JsonNode> casesTitled(String word) {
        return api.all("/v1/cases").stream()
                .filter(agencyCase -> agencyCase.path("title").asText().contains(word))
                .collect(toMap(
                        agencyCase -> agencyCase.path("id").asText(),
                        agencyCase -> agencyCase,
                        (earlier, later) -> later))
                .values();
    }

    public List<JsonNode> complaints() {
        return api.all("/v1/complaints");
    }
}
