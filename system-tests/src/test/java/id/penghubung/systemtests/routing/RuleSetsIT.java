package id.penghubung.systemtests.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.RuleSets;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SystemTest
class RuleSetsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reporter reporter;
    private final Coordinator coordinator;
    private final ApiClient api;
    private final RuleSets ruleSets;
    private String before = "";

    RuleSetsIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        coordinator = system.coordinator();
        api = coordinator.api();
        ruleSets = new RuleSets(api);
    }

    @BeforeEach
    void rememberTheSetInForce() {
        before = ruleSets.inForce();
    }

    @AfterEach
    void goBack() {
        ruleSets.goBackTo(before);
    }

    @Test
    void shouldTryAChangeOnPastComplaintsBeforeItCounts() {
        // Given: a complaint with a word that no other complaint has
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        Submission past = reporter.submit(Draft.aboutARoad().titled("Jalan " + word + " rusak"));
        awaitDecision(past, "dpu");
        String draft = ruleSets.draftThatSends(word, "dishub");

        // When
        String trial = api.post("/v1/rule-sets/" + draft + "/trials", JSON.createObjectNode())
                .expect(201)
                .text("id");

        // Then
        String path = "/v1/rule-sets/" + draft + "/trials/" + trial;
        Polling.standard()
                .untilAsserted(() -> assertThat(api.get(path).text("state")).isEqualTo("FINISHED"));
        assertThat(api.get(path).json().path("report").path("elsewhere").asInt())
                .isOne();
        assertThat(api.all(path + "/differences")).singleElement().satisfies(difference -> {
            assertThat(difference.path("complaintId").asText()).isEqualTo(past.id());
            assertThat(difference.path("inForce").asText()).isEqualTo("AGENCY:dpu");
            assertThat(difference.path("draft").asText()).isEqualTo("AGENCY:dishub");
        });

        // When
        ruleSets.publish(draft, "Uji coba menunjukkan satu laporan");
        Submission next = reporter.submit(Draft.aboutARoad().titled("Jalan " + word + " rusak lagi"));

        // Then
        awaitDecision(next, "dishub");
        JsonNode listed = coordinator.decisionsOn(next).getLast();
        JsonNode decision = api.get("/v1/routing-decisions/" + listed.path("id").asText())
                .expect(200)
                .json();
        assertThat(decision.path("ruleSet").path("id").asText()).isEqualTo(draft);
        assertThat(decision.path("matched").path(0).path("value").asText()).isEqualTo(word);
        assertThat(decision.path("explanation").path("id").asText()).contains(word, "Dinas Perhubungan");
    }

    @Test
    void shouldRefuseToPublishARuleForAnUnknownAgency() {
        // Given
        String draft = ruleSets.draftThatSends("apa saja", "tidak-ada");

        // When
        var refused = api.ifMatch(api.get("/v1/rule-sets/" + draft))
                .post(
                        "/v1/rule-sets/" + draft + "/publication",
                        JSON.createObjectNode().put("reason", "Coba"));

        // Then
        refused.expect(409);
        assertThat(refused.text("type")).isEqualTo("urn:penghubung:problem:rule-set-invalid");
        assertThat(api.get("/v1/rule-sets/" + draft + "/coverage")
                        .json()
                        .path("publishable")
                        .asBoolean(true))
                .isFalse();
        assertThat(ruleSets.inForce()).isEqualTo(before);
    }

    private void awaitDecision(Submission submission, String agency) {
        Polling.standard()
                .untilAsserted(() -> assertThat(coordinator.decisionsOn(submission))
                        .singleElement()
                        .satisfies(decision ->
                                assertThat(decision.path("agencyCode").asText()).isEqualTo(agency)));
    }
}
