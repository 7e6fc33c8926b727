package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.api.Test;

@SystemTest
class WithdrawalIT {

    private final Reporter reporter;
    private final Officer publicWorks;
    private final Coordinator coordinator;

    WithdrawalIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
        coordinator = system.coordinator();
    }

    @Test
    void shouldCloseTheCaseAndItsDeadlines() {
        var submission = reporter.submit(Draft.aboutARoad());
        var agencyCase = publicWorks.acknowledge(publicWorks.awaitCase(submission));

        reporter.withdraw(submission, "Sudah diperbaiki warga.").expect(200);

        reporter.awaitStatus(submission, "WITHDRAWN");
        agencyCase = publicWorks.awaitStatus(agencyCase.id(), "WITHDRAWN");
        assertThat(agencyCase.content().path("deadlines").findValuesAsText("state"))
                .containsOnly("CANCELLED");
        publicWorks.requestResolution(agencyCase, "Sudah kami tambal.").expect(409);
    }

    @Test
    void shouldRemoveTheComplaintFromTheTriageQueue() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory("901"));
        coordinator.awaitTriageItem(submission, 1);

        reporter.withdraw(submission, "Salah kirim.").expect(200);

        Polling.standard()
                .untilAsserted(() -> assertThat(coordinator.triageQueue()).doesNotContain(submission.id()));
        assertThat(coordinator.assign(submission, "dpu", "Urusan jalan.").status())
                .isIn(404, 409);
    }

    @Test
    void shouldRejectASecondWithdrawal() {
        var submission = reporter.submit(Draft.aboutARoad());
        reporter.withdraw(submission, "Salah kirim.").expect(200);

        reporter.withdraw(submission, "Salah kirim.").expect(409);

        reporter.awaitStatus(submission, "WITHDRAWN");
    }
}
