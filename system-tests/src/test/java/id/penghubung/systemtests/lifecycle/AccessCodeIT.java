package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import org.junit.jupiter.api.Test;

@SystemTest
class AccessCodeIT {

    private final ReporterWithoutAccount visitor;
    private final Officer publicWorks;

    AccessCodeIT(SystemUnderTest penghubung) {
        visitor = penghubung.visitor();
        publicWorks = penghubung.officer("dpu");
    }

    @Test
    void shouldLetSomebodyWithoutAnAccountWatchByAccessCode() {
        var submission = visitor.submits(Draft.aboutARoad().anonymous());
        assertThat(submission.accessCode()).isNotEmpty();

        visitor.waitsToSee(submission, "FORWARDED");
        var file = publicWorks.acknowledges(publicWorks.receives(submission));
        publicWorks.resolves(file, "Lubang sudah ditambal.");

        var tracked = visitor.waitsToSee(submission, "RESPONDED").json();
        assertThat(Timeline.statuses(Timeline.of(tracked)))
                .containsExactly("SUBMITTED", "FORWARDED", "IN_PROGRESS", "RESPONDED");
        assertThat(Timeline.words(Timeline.of(tracked))).contains("Lubang sudah ditambal.");
        assertThat(tracked.path("agency").path("code").asText()).isEqualTo("dpu");
    }

    @Test
    void shouldLetThemWithdraw() {
        var submission = visitor.submits(Draft.aboutARoad());
        var file = publicWorks.receives(submission);

        visitor.withdraws(submission, "Sudah selesai sendiri.").expect(200);

        visitor.waitsToSee(submission, "WITHDRAWN");
        publicWorks.waitsToSee(file.id(), "WITHDRAWN");
    }

    @Test
    void shouldAnswerAlikeForAWrongNumberAndAWrongCode() {
        var submission = visitor.submits(Draft.aboutARoad());
        var other = visitor.submits(Draft.aboutARoad());

        var confused = new ReporterWithoutAccount(visitor.api().from("127.0.0.67"));
        var wrongCode =
                confused.tracks(submission.trackingNumber(), other.accessCode()).expect(404);
        var wrongNumber =
                confused.tracks("7KRM-4XWT-2PCA", submission.accessCode()).expect(404);

        assertThat(wrongCode.text("type")).isEqualTo(wrongNumber.text("type"));
        assertThat(wrongCode.text("title")).isEqualTo(wrongNumber.text("title"));
        assertThat(wrongCode.text("detail")).isEqualTo(wrongNumber.text("detail"));
        visitor.tracks(submission).expect(200);
    }

    @Test
    void shouldSlowDownWhoSendsWrongCodesAndOpenToTheRightOne() {
        var submission = visitor.submits(Draft.aboutARoad());
        var guesser = new ReporterWithoutAccount(visitor.api().from("127.0.0.66"));

        var slowed = Polling.aMoment()
                .until(
                        () -> guesser.tracks(submission.trackingNumber(), "AAAA-AAAA-AAAA-AAAA"),
                        answer -> answer.status() == 429);

        assertThat(slowed.header("Retry-After")).matches("[1-9][0-9]*");
        guesser.tracks(submission).expect(200);
        visitor.tracks(submission).expect(200);
    }
}
