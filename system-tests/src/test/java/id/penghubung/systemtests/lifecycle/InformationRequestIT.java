package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import org.junit.jupiter.api.Test;

/** The agency asks, the reporter answers, the case goes on. */
@SystemTest
class InformationRequestIT {

    private final ReporterWithoutAccount visitor;
    private final Officer publicWorks;

    InformationRequestIT(SystemUnderTest penghubung) {
        visitor = penghubung.visitor();
        publicWorks = penghubung.officer("dpu");
    }

    @Test
    void shouldCarryTheQuestionToTheReporterAndHisAnswerToTheDesk() {
        var submission = visitor.submits(Draft.aboutARoad().anonymous());
        var file = publicWorks.receives(submission);

        var waiting = publicWorks.asks(file, "Di sebelah mana lubangnya?");

        assertThat(waiting.status()).isEqualTo("WAITING");
        var asked = visitor.waitsToSee(submission, "NEEDS_INFORMATION").json();
        assertThat(asked.path("openQuestion").path("question").asText()).isEqualTo("Di sebelah mana lubangnya?");

        visitor.answers(submission, "Di depan gerbang timur.").expect(200);

        var answered = publicWorks.waitsToSee(file.id(), "ACKNOWLEDGED");
        assertThat(answered.content().path("entries").findValuesAsText("message"))
                .contains("Di depan gerbang timur.");
        assertThat(answered.content().path("deadlines").findValuesAsText("state"))
                .containsOnly("RUNNING");
        publicWorks.resolves(answered, "Lubang sudah ditambal.");
        var tracked = visitor.waitsToSee(submission, "RESPONDED").json();
        assertThat(Timeline.statuses(Timeline.of(tracked)))
                .containsExactly(
                        "SUBMITTED", "FORWARDED", "IN_PROGRESS", "NEEDS_INFORMATION", "IN_PROGRESS", "RESPONDED");
    }
}
