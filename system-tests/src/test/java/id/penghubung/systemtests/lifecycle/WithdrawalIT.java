package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import org.junit.jupiter.api.Test;

@SystemTest
class WithdrawalIT {

    private final Reporter reporter;
    private final Officer publicWorks;
    private final Coordinator coordinator;

    WithdrawalIT(SystemUnderTest penghubung) {
        reporter = penghubung.reporter("reporter");
        publicWorks = penghubung.officer("dpu");
        coordinator = penghubung.coordinator();
    }

    @Test
    void shouldStopTheAgencyAndItsDeadlines() {
        var submission = reporter.submits(Draft.aboutARoad());
        var file = publicWorks.acknowledges(publicWorks.receives(submission));

        reporter.withdraws(submission, "Sudah diperbaiki warga.").expect(200);

        reporter.waitsToSee(submission, "WITHDRAWN");
        file = publicWorks.waitsToSee(file.id(), "WITHDRAWN");
        assertThat(file.content().path("deadlines").findValuesAsText("state")).containsOnly("CANCELLED");
        publicWorks.triesToResolve(file, "Sudah kami tambal.").expect(409);
    }

    @Test
    void shouldTakeTheComplaintOffTheTriageDesk() {
        var submission = reporter.submits(Draft.aboutARoad().inCategory("901"));
        coordinator.findsInTriage(submission, 1);

        reporter.withdraws(submission, "Salah kirim.").expect(200);

        Polling.aMoment()
                .untilAsserted(() -> assertThat(coordinator.waitingInTriage()).doesNotContain(submission.id()));
        assertThat(coordinator.assigns(submission, "dpu", "Urusan jalan.").status())
                .isIn(404, 409);
    }

    @Test
    void shouldRefuseToTakeBackWhatWasTakenBack() {
        var submission = reporter.submits(Draft.aboutARoad());
        reporter.withdraws(submission, "Salah kirim.").expect(200);

        reporter.withdraws(submission, "Salah kirim.").expect(409);

        reporter.waitsToSee(submission, "WITHDRAWN");
    }
}
