package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.api.Test;

/** The due date of the answer from the start, and the superior who decides about the answer (UU 25/2009; SP4N-LAPOR). */
@SystemTest
class SuperiorReviewIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reporter reporter;
    private final Officer publicWorks;
    private final Officer head;

    SuperiorReviewIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
        head = system.officer("dpu-kepala");
    }

    @Test
    void shouldShowWhenTheAnswerIsDueAndWhyBeforeTheAgencyActsSp4nLapor() {
        // When
        var submission = reporter.submit(Draft.aboutARoad());

        // Then
        Polling.standard()
                .untilAsserted(
                        () -> assertThat(reporter.readComplaint(submission).text("resolutionDueAt"))
                                .isNotEmpty());
        var deadline = deadlineOf(submission.id(), "RESOLUTION");
        assertThat(reporter.api()
                        .get("/v1/complaints/" + submission.id() + "/deadlines/"
                                + deadline.path("id").asText() + "/explanation")
                        .expect(200)
                        .text("explanation"))
                .contains("hari kerja", "Jatuh tempo");
    }

    @Test
    void shouldReopenTheCaseWhenTheHeadOfTheAgencyDecidesSoUu25Of2009() {
        // Given
        var submission = reporter.submit(Draft.aboutARoad());
        var agencyCase = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");
        var resolved = publicWorks.resolve(agencyCase, "Sudah ditambal.");
        reporter.awaitStatus(submission, "RESPONDED");
        reporter.rate(submission, 1, "Belum selesai").expect(200);
        reporter.api()
                .post("/v1/complaints/" + submission.id() + "/superior-review", reason("Drainase tidak disinggung"))
                .expect(200);
        var review = awaitReview(resolved.id());

        // When
        head.api()
                .ifMatch(review)
                .post(
                        "/v1/superior-reviews/" + resolved.id() + "/decision",
                        reason("Periksa drainase").put("decision", "REOPEN"))
                .expect(200);

        // Then
        reporter.awaitStatus(submission, "IN_PROGRESS");
        publicWorks.awaitStatus(resolved.id(), "ACKNOWLEDGED");
        assertThat(reporter.readTimeline(submission).toString()).contains("Periksa drainase");
    }

    private ApiResponse awaitReview(String caseId) {
        String path = "/v1/superior-reviews/" + caseId;
        Polling.standard()
                .untilAsserted(() -> assertThat(head.api().all("/v1/superior-reviews"))
                        .anySatisfy(
                                each -> assertThat(each.path("caseId").asText()).isEqualTo(caseId)));
        return head.api().get(path).expect(200);
    }

    private JsonNode deadlineOf(String complaintId, String type) {
        for (JsonNode each : reporter.api()
                .get("/v1/complaints/" + complaintId + "/deadlines")
                .expect(200)
                .json()
                .path("items")) {
            if (each.path("type").asText().equals(type)) {
                return each;
            }
        }
        throw new AssertionError("The complaint has no deadline " + type);
    }

    private static ObjectNode reason(String text) {
        return JSON.createObjectNode().put("reason", text);
    }
}
