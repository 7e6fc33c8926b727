package id.penghubung.systemtests.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Complaints about the same matter: the look before a submission, and the merging by the coordinator. */
@SystemTest
class DuplicatesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reporter reporter;
    private final ApiClient everybody;
    private final Officer publicWorks;
    private final Coordinator coordinator;

    DuplicatesIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        everybody = system.withoutToken();
        publicWorks = system.officer("dpu");
        coordinator = system.coordinator();
    }

    @Test
    void shouldAnswerTheReporterOfAMergedComplaintWithItsLead() {
        var lead = reporter.submit(Draft.aboutARoad());
        var merged = reporter.submit(Draft.aboutARoad());
        var leadCase = publicWorks.awaitCase(lead);
        var mergedCase = publicWorks.awaitCase(merged);
        reporter.awaitStatus(lead, "FORWARDED");
        reporter.awaitStatus(merged, "FORWARDED");

        coordinator
                .review(merged, "merge", Map.of("leadId", lead.id(), "reason", "Lubang yang sama"))
                .expect(200);

        publicWorks.awaitStatus(mergedCase.id(), "MERGED");
        assertThat(reporter.readTimeline(merged).toString()).contains(lead.trackingNumber());
        assertThat(reporter.api()
                        .get("/v1/complaints/" + merged.id() + "/lead")
                        .expect(200)
                        .text("agencyCode"))
                .isEqualTo("dpu");
        publicWorks.resolve(publicWorks.readCase(leadCase.id()), "Sudah ditambal.");
        reporter.awaitStatus(merged, "RESPONDED");
        assertThat(reporter.readTimeline(merged).toString()).contains("Sudah ditambal.");
    }

    @Test
    void shouldRouteAComplaintAnewWhenTheMergingIsUndone() {
        var lead = reporter.submit(Draft.aboutARoad());
        var merged = reporter.submit(Draft.aboutARoad());
        var firstCase = publicWorks.awaitCase(merged);
        reporter.awaitStatus(lead, "FORWARDED");
        reporter.awaitStatus(merged, "FORWARDED");
        coordinator
                .review(merged, "merge", Map.of("leadId", lead.id(), "reason", "Lubang yang sama"))
                .expect(200);
        publicWorks.awaitStatus(firstCase.id(), "MERGED");

        coordinator.review(merged, "unmerge", Map.of("reason", "Lubang lain")).expect(200);

        reporter.awaitStatus(merged, "FORWARDED");
        Polling.standard()
                .untilAsserted(() -> assertThat(publicWorks.casesOf(merged))
                        .anyMatch(
                                agencyCase -> agencyCase.path("status").asText().equals("OPEN")));
    }

    @Test
    void shouldShowNobodyATextThatIsNotClearedForThePublicUu25Of2009Art42() {
        var draft = Draft.aboutARoad().titled("Jembatan gantung putus " + System.nanoTime());
        var submission = reporter.submit(draft);

        var found = everybody.post("/v1/duplicate-checks", draftOf(draft)).expect(200);

        assertThat(found.body()).doesNotContain(draft.title(), submission.id(), submission.trackingNumber());
        everybody
                .post("/v1/complaints/" + submission.trackingNumber() + "/supports")
                .expect(404);
    }

    /** Otherwise the number that everybody reads would lead to the number that the reporter follows the complaint by. */
    @Test
    void shouldNotLeadFromThePublicNumberToTheTrackingNumber() {
        var draft = Draft.aboutARoad().titled("Talud sungai ambrol " + System.nanoTime());
        var submission = reporter.submit(draft);
        reporter.awaitStatus(submission, "FORWARDED");
        coordinator.review(submission, "verification", Map.of()).expect(200);
        var number = coordinator
                .review(submission, "publication", Map.of("title", draft.title(), "text", "Talud sungai ambrol."))
                .expect(200)
                .text("publicNumber");

        var found = everybody.post("/v1/duplicate-checks", draftOf(draft)).expect(200);
        var support = everybody.post("/v1/complaints/" + number + "/supports").expect(201);
        var progress = everybody.get("/v1/complaints/" + number + "/supports").expect(200);

        assertThat(List.of(found, support, progress))
                .allSatisfy(reply -> assertThat(reply.body())
                        .contains(number, "submittedOn")
                        .doesNotContain(submission.id(), submission.trackingNumber())
                        .doesNotContainPattern("\\d{2}:\\d{2}:\\d{2}"));
        assertThat(coordinator
                        .api()
                        .get("/v1/complaints/" + number + "/supports")
                        .expect(200)
                        .text("trackingNumber"))
                .isEqualTo(submission.trackingNumber());
        everybody
                .get("/v1/complaints/" + submission.trackingNumber() + "/supports")
                .expect(404);
    }

    @Test
    void shouldNotMergeASecretComplaintUu25Of2009Art42() {
        var lead = reporter.submit(Draft.aboutARoad());
        var secret = reporter.submit(Draft.aboutARoad().confidential());
        reporter.awaitStatus(lead, "FORWARDED");
        reporter.awaitStatus(secret, "FORWARDED");

        var refused = coordinator.review(secret, "merge", Map.of("leadId", lead.id(), "reason", "Hal yang sama"));

        assertThat(refused.expect(409).text("type")).endsWith("secret-not-merged");
    }

    private static ObjectNode draftOf(Draft draft) {
        var json = draft.json();
        return JSON.createObjectNode()
                .put("title", draft.title())
                .put("description", json.path("description").asText())
                .put("categoryCode", json.path("categoryCode").asText())
                .put("districtCode", json.path("districtCode").asText());
    }
}
