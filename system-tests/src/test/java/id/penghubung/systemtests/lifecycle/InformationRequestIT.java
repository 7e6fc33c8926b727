package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.api.Test;

/** Information requests: the agency asks, the reporter answers, and the case continues. */
@SystemTest
class InformationRequestIT {

    private final ReporterWithoutAccount reporter;
    private final Officer publicWorks;

    InformationRequestIT(SystemUnderTest system) {
        reporter = system.reporterWithoutAccount();
        publicWorks = system.officer("dpu");
    }

    @Test
    void shouldSendTheQuestionToTheReporterAndTheAnswerToTheOfficer() {
        var submission = reporter.submit(Draft.aboutARoad().anonymous());
        var agencyCase = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");

        var suspended = publicWorks.requestInformation(agencyCase, "Di sebelah mana lubangnya?");

        assertThat(suspended.status()).isEqualTo("WAITING");
        var asked = reporter.awaitStatus(submission, "NEEDS_INFORMATION").json();
        assertThat(asked.path("informationRequest").path("question").asText()).isEqualTo("Di sebelah mana lubangnya?");

        reporter.answer(submission, "Di depan gerbang timur.").expect(200);

        var answered = publicWorks.awaitStatus(agencyCase.id(), "ACKNOWLEDGED");
        assertThat(answered.content().path("entries").findValuesAsText("message"))
                .contains("Di depan gerbang timur.");
        assertThat(answered.content().path("deadlines").findValuesAsText("state"))
                .contains("RUNNING")
                .doesNotContain("SUSPENDED");
        publicWorks.resolve(answered, "Lubang sudah ditambal.");
        var tracked = reporter.awaitStatus(submission, "RESPONDED").json();
        assertThat(Timeline.statuses(Timeline.of(tracked)))
                .containsExactly(
                        "SUBMITTED", "FORWARDED", "IN_PROGRESS", "NEEDS_INFORMATION", "IN_PROGRESS", "RESPONDED");
    }
}
