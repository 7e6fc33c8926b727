package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.actors.VersionedCase;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.api.Test;

/** The acts after an answer (SP4N-LAPOR): dispute, second answer, acceptance, rating, and why a deadline is due when it is. */
@SystemTest
class DisputeIT {

    private final Reporter reporter;
    private final Officer publicWorks;

    DisputeIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
    }

    @Test
    void shouldReopenADisputedAnswerAtTheSameAgencyWithTheTimeAlreadyUsedSp4nLapor() {
        // Given
        var submission = reporter.submit(Draft.aboutARoad());
        var answered = answered(submission);

        // When
        reporter.dispute(submission, "Lubang di gerbang timur masih ada").expect(200);

        // Then
        var reopened = publicWorks.awaitStatus(answered.id(), "ACKNOWLEDGED");
        assertThat(reopened.content().toString()).contains("ANSWER_DISPUTED", "gerbang timur masih ada");
        assertThat(timeOfTheAnswer(reopened).path("state").asText()).isEqualTo("RUNNING");
        assertThat(timeOfTheAnswer(reopened).path("startedAt"))
                .as("the time does not begin again")
                .isEqualTo(timeOfTheAnswer(answered).path("startedAt"));
        publicWorks.rejectDispute(reopened, "Gerbang timur milik provinsi.");
        reporter.awaitStatus(submission, "RESPONDED");
        reporter.dispute(submission, "Tetap tidak puas").expect(409);
        reporter.rate(submission, 2, "Lambat").expect(200);
        assertThat(publicWorks
                        .api()
                        .get("/v1/complaints/" + submission.id() + "/rating")
                        .expect(200)
                        .json()
                        .path("rating")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void shouldExplainTheTenWorkingDaysForAReplyAndCloseWhenTheReporterAcceptsSp4nLapor() {
        // Given
        var submission = reporter.submit(Draft.aboutARoad());
        answered(submission);
        var path = "/v1/complaints/" + submission.id() + "/deadlines";
        Polling.standard()
                .untilAsserted(() ->
                        assertThat(deadlines(path).findValuesAsText("type")).contains("REPORTER_REPLY"));
        for (var deadline : deadlines(path)) {
            if (deadline.path("type").asText().equals("REPORTER_REPLY")) {
                assertThat(reporter.api()
                                .get(path + "/" + deadline.path("id").asText() + "/explanation")
                                .expect(200)
                                .text("explanation"))
                        .contains("10 hari kerja", "Jatuh tempo");
            }
        }

        // When
        reporter.accept(submission).expect(200);

        // Then
        reporter.awaitStatus(submission, "CLOSED");
    }

    private JsonNode deadlines(String path) {
        return reporter.api().get(path).expect(200).json().path("items");
    }

    private static JsonNode timeOfTheAnswer(VersionedCase agencyCase) {
        for (var deadline : agencyCase.content().path("deadlines")) {
            if (deadline.path("stage").asText().equals("RESOLUTION")) {
                return deadline;
            }
        }
        throw new AssertionError("No deadline of the answer: " + agencyCase.content());
    }

    private VersionedCase answered(Submission submission) {
        var agencyCase = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");
        var resolved = publicWorks.resolve(agencyCase, "Sudah ditambal.");
        reporter.awaitStatus(submission, "RESPONDED");
        return resolved;
    }
}
