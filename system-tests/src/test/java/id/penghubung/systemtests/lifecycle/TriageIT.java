package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import org.junit.jupiter.api.Test;

@SystemTest
class TriageIT {

    private static final String OTHER = "901";

    private final Reporter reporter;
    private final Officer publicWorks;
    private final Officer environment;
    private final Coordinator coordinator;

    TriageIT(SystemUnderTest penghubung) {
        reporter = penghubung.reporter("reporter");
        publicWorks = penghubung.officer("dpu");
        environment = penghubung.officer("dlhk");
        coordinator = penghubung.coordinator();
    }

    @Test
    void shouldLetTheCoordinatorDecideWhatNoRuleCan() {
        var submission = reporter.submits(Draft.aboutARoad().inCategory(OTHER));
        reporter.waitsToSee(submission, "IN_TRIAGE");
        var item = coordinator.findsInTriage(submission, 1);
        assertThat(item.path("reason").path("id").asText()).isNotBlank();
        assertThat(coordinator.waitingInTriage()).contains(submission.id());

        coordinator
                .assigns(submission, "dlhk", "Menyangkut pohon di tepi jalan.")
                .expect(200);

        assertThat(environment.receives(submission).status()).isEqualTo("OPEN");
        reporter.waitsToSee(submission, "FORWARDED");
        var decision = coordinator.decisionsOn(submission).getFirst();
        assertThat(decision.path("decidedBy").asText()).isEqualTo("COORDINATOR");
        assertThat(decision.path("reason").asText()).isEqualTo("Menyangkut pohon di tepi jalan.");
        assertThat(coordinator.waitingInTriage()).doesNotContain(submission.id());
    }

    @Test
    void shouldFindAnotherAgencyWhenOneGivesTheComplaintBack() {
        var submission = reporter.submits(Draft.aboutARoad());
        var first = publicWorks.receives(submission);
        reporter.waitsToSee(submission, "FORWARDED");

        assertThat(publicWorks.returns(first, "Ini jalan di dalam taman kota.").status())
                .isEqualTo("RETURNED");
        reporter.waitsToSee(submission, "IN_TRIAGE");
        var item = coordinator.findsInTriage(submission, 2);
        assertThat(item.path("returnedBy").asText()).isEqualTo("dpu");
        assertThat(item.toString()).contains("Ini jalan di dalam taman kota.");
        coordinator
                .assigns(submission, "dlhk", "Taman kota adalah urusan DLHK.")
                .expect(200);

        var second = environment.receives(submission);
        reporter.waitsToSee(submission, "FORWARDED");
        environment.resolves(environment.acknowledges(second), "Jalan taman sudah diperbaiki.");
        var responded = reporter.waitsToSee(submission, "RESPONDED").json();
        assertThat(responded.path("agency").path("code").asText()).isEqualTo("dlhk");
        assertThat(Timeline.statuses(reporter.readsTimeline(submission)))
                .containsExactly("SUBMITTED", "FORWARDED", "IN_TRIAGE", "FORWARDED", "IN_PROGRESS", "RESPONDED");
        assertThat(publicWorks.reads(first.id()).status())
                .as("the first agency keeps its closed file")
                .isEqualTo("RETURNED");
    }

    @Test
    void shouldDecideOnlyOnce() {
        var submission = reporter.submits(Draft.aboutARoad().inCategory(OTHER));
        coordinator.findsInTriage(submission, 1);
        coordinator.assigns(submission, "dlhk", "Urusan lingkungan.").expect(200);

        coordinator.assigns(submission, "dpu", "Urusan jalan.").expect(409);

        environment.receives(submission);
        assertThat(publicWorks.casesOf(submission)).isEmpty();
    }
}
