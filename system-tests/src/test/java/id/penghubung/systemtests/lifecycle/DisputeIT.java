package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

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
        Polling.standard()
                .untilAsserted(() -> assertThat(reporter.api()
                                .get("/v1/complaints/" + submission.id() + "/deadlines")
                                .expect(200)
                                .json()
                                .toString())
                        .contains("REPORTER_REPLY"));

        // When
        reporter.accept(submission).expect(200);

        // Then
        reporter.awaitStatus(submission, "CLOSED");
    }

    private VersionedCase answered(Submission submission) {
        var agencyCase = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");
        var resolved = publicWorks.resolve(agencyCase, "Sudah ditambal.");
        reporter.awaitStatus(submission, "RESPONDED");
        return resolved;
    }
}
