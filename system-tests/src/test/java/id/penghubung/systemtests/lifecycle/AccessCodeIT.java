package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.api.Test;

@SystemTest
class AccessCodeIT {

    private final ReporterWithoutAccount reporter;
    private final Officer publicWorks;

    AccessCodeIT(SystemUnderTest system) {
        reporter = system.reporterWithoutAccount();
        publicWorks = system.officer("dpu");
    }

    @Test
    void shouldLetAReporterWithoutAnAccountTrackByAccessCode() {
        var submission = reporter.submit(Draft.aboutARoad().anonymous());
        assertThat(submission.accessCode()).isNotEmpty();

        reporter.awaitStatus(submission, "FORWARDED");
        var agencyCase = publicWorks.acknowledge(publicWorks.awaitCase(submission));
        publicWorks.resolve(agencyCase, "Lubang sudah ditambal.");

        var tracked = reporter.awaitStatus(submission, "RESPONDED").json();
        assertThat(Timeline.statuses(Timeline.of(tracked)))
                .containsExactly("SUBMITTED", "FORWARDED", "IN_PROGRESS", "RESPONDED");
        assertThat(Timeline.text(Timeline.of(tracked))).contains("Lubang sudah ditambal.");
        assertThat(tracked.path("agency").path("code").asText()).isEqualTo("dpu");
    }

    @Test
    void shouldLetAReporterWithoutAnAccountWithdraw() {
        var submission = reporter.submit(Draft.aboutARoad());
        var agencyCase = publicWorks.awaitCase(submission);

        reporter.withdraw(submission, "Sudah selesai sendiri.").expect(200);

        reporter.awaitStatus(submission, "WITHDRAWN");
        publicWorks.awaitStatus(agencyCase.id(), "WITHDRAWN");
    }

    @Test
    void shouldAnswerAlikeForAWrongNumberAndAWrongCode() {
        var submission = reporter.submit(Draft.aboutARoad());
        var other = reporter.submit(Draft.aboutARoad());

        var otherClient = new ReporterWithoutAccount(reporter.api().from("127.0.0.67"));
        var wrongCode = otherClient
                .track(submission.trackingNumber(), other.accessCode())
                .expect(404);
        var wrongNumber =
                otherClient.track("7KRM-4XWT-2PCA", submission.accessCode()).expect(404);

        assertThat(wrongCode.text("type")).isEqualTo(wrongNumber.text("type"));
        assertThat(wrongCode.text("title")).isEqualTo(wrongNumber.text("title"));
        assertThat(wrongCode.text("detail")).isEqualTo(wrongNumber.text("detail"));
        reporter.track(submission).expect(200);
    }

    @Test
    void shouldLimitWrongCodesButAcceptTheRightOne() {
        var submission = reporter.submit(Draft.aboutARoad());
        var guesser = new ReporterWithoutAccount(reporter.api().from("127.0.0.66"));

        var slowed = Polling.standard()
                .until(
                        () -> guesser.track(submission.trackingNumber(), "AAAA-AAAA-AAAA-AAAA"),
                        answer -> answer.status() == 429);

        assertThat(slowed.header("Retry-After")).matches("[1-9][0-9]*");
        guesser.track(submission).expect(200);
        reporter.track(submission).expect(200);
    }
}
