package id.penghubung.systemtests.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.Language;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a complaint went where it went: for the coordinator with what followed, for the reporter in plain words without names. */
@SystemTest
class ExplanationIT {

    private final Reporter reporter;
    private final Coordinator coordinator;
    private final Officer publicWorks;

    ExplanationIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        coordinator = system.coordinator();
        publicWorks = system.officer("dpu");
    }

    @Test
    void shouldExplainEachDecisionToTheReporterWithoutNamesOfStaff() {
        // Given: a rule sent the complaint to an agency, which returned it, and the coordinator chose another one
        var submission = reporter.submit(Draft.aboutARoad());
        var agencyCase = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");
        publicWorks.returnCase(agencyCase, "Ini jalan di dalam taman kota.");
        reporter.awaitStatus(submission, "IN_TRIAGE");
        coordinator.awaitTriageItem(submission, 2);
        coordinator.assign(submission, "dlhk", "Taman kota adalah urusan DLHK.").expect(200);
        reporter.awaitStatus(submission, "FORWARDED");

        // When
        var byRule = explained(coordinator.decisionsOn(submission).getLast());
        var indonesian = timeline(submission, Language.INDONESIAN);
        var english = timeline(submission, Language.ENGLISH);

        // Then
        assertThat(byRule.at("/rule/code").asText()).isNotBlank();
        assertThat(byRule.path("matched")).isNotEmpty();
        assertThat(byRule.at("/followedBy/decidedBy").asText()).isEqualTo("AGENCY");
        assertThat(messages(indonesian))
                .contains(byRule.at("/explanation/id").asText())
                .anyMatch(message -> message.startsWith("Koordinator memutuskan"));
        assertThat(messages(english)).contains(byRule.at("/explanation/en").asText());
        assertThat(indonesian)
                .extracting(entry -> entry.at("/actor/role").asText())
                .contains("COORDINATOR");
        assertThat(indonesian.toString()).doesNotContain("account", "\"name\"");
    }

    private JsonNode explained(JsonNode listed) {
        return coordinator
                .api()
                .get("/v1/routing-decisions/" + listed.path("id").asText())
                .expect(200)
                .json();
    }

    private List<JsonNode> timeline(Submission submission, Language language) {
        return reporter.api().in(language).all("/v1/complaints/" + submission.id() + "/timeline");
    }

    private static List<String> messages(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("message").asText()).toList();
    }
}
