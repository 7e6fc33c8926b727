package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.VersionedCase;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import org.junit.jupiter.api.Test;

@SystemTest
class TriageIT {

    private static final String OTHER = "901";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reporter reporter;
    private final Officer publicWorks;
    private final Officer environment;
    private final Coordinator coordinator;
    private final ApiClient secretary;

    TriageIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
        environment = system.officer("dlhk");
        coordinator = system.coordinator();
        secretary = system.withoutToken().withToken(system.tokens().of("secretary"));
    }

    @Test
    void shouldLetTheCoordinatorAssignAComplaintThatNoRuleCovers() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory(OTHER));
        reporter.awaitStatus(submission, "IN_TRIAGE");
        var item = coordinator.awaitTriageItem(submission, 1);
        assertThat(item.path("reason").path("id").asText()).isNotBlank();
        assertThat(coordinator.triageQueue()).contains(submission.id());

        coordinator
                .assign(submission, "dlhk", "Menyangkut pohon di tepi jalan.")
                .expect(200);

        assertThat(environment.awaitCase(submission).status()).isEqualTo("OPEN");
        reporter.awaitStatus(submission, "FORWARDED");
        var decision = coordinator.decisionsOn(submission).getFirst();
        assertThat(decision.path("decidedBy").asText()).isEqualTo("COORDINATOR");
        assertThat(decision.path("reason").asText()).isEqualTo("Menyangkut pohon di tepi jalan.");
        assertThat(coordinator.triageQueue()).doesNotContain(submission.id());
    }

    @Test
    void shouldAssignAReturnedComplaintToAnotherAgencyWithTheTimeThatCountsOnUu25Of2009Art50() {
        var submission = reporter.submit(Draft.aboutARoad());
        var first = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");

        assertThat(publicWorks
                        .returnCase(first, "Ini jalan di dalam taman kota.")
                        .status())
                .isEqualTo("RETURNED");
        reporter.awaitStatus(submission, "IN_TRIAGE");
        var item = coordinator.awaitTriageItem(submission, 2);
        assertThat(item.path("returnedBy").asText()).isEqualTo("dpu");
        assertThat(item.toString()).contains("Ini jalan di dalam taman kota.");
        coordinator.assign(submission, "dlhk", "Taman kota adalah urusan DLHK.").expect(200);

        var second = environment.awaitCase(submission);
        assertThat(dueDateOfAnswer(second))
                .as("a return does not start the time of the answer again")
                .isEqualTo(dueDateOfAnswer(first));
        reporter.awaitStatus(submission, "FORWARDED");
        environment.resolve(environment.acknowledge(second), "Jalan taman sudah diperbaiki.");
        var responded = reporter.awaitStatus(submission, "RESPONDED").json();
        assertThat(responded.path("agency").path("code").asText()).isEqualTo("dlhk");
        assertThat(Timeline.statuses(reporter.readTimeline(submission)))
                .containsExactly("SUBMITTED", "FORWARDED", "IN_TRIAGE", "FORWARDED", "IN_PROGRESS", "RESPONDED");
        assertThat(publicWorks.readCase(first.id()).status())
                .as("the first agency keeps its closed case")
                .isEqualTo("RETURNED");
    }

    @Test
    void shouldBindAnAgencyByTheDecisionOfTheRegionalSecretaryAfterTheSecondReturn() {
        var submission = reporter.submit(Draft.aboutARoad());
        publicWorks.returnCase(publicWorks.awaitCase(submission), "Ini taman kota.");
        coordinator.awaitTriageItem(submission, 2);
        coordinator.assign(submission, "dlhk", "Taman kota adalah urusan DLHK.").expect(200);
        environment.returnCase(environment.awaitCase(submission), "Ini badan jalan.");
        var refused = coordinator.awaitTriageItem(submission, 3);
        assertThat(refused.path("awaits").asText()).isEqualTo("SECRETARY");
        coordinator.assign(submission, "dpu", "Badan jalan.").expect(409);

        var transfer =
                secretary.get("/v1/transfers/" + submission.id()).expect(200).json();
        secretary
                .post(
                        "/v1/transfers/" + submission.id() + "/decision",
                        JSON.createObjectNode().put("agencyCode", "dlhk").put("reason", "Jalan ada di dalam taman."))
                .expect(200);

        assertThat(transfer.path("returns").findValuesAsText("agencyCode")).containsExactly("dpu", "dlhk");
        reporter.awaitStatus(submission, "FORWARDED");
        Polling.standard()
                .untilAsserted(() -> assertThat(environment.casesOf(submission)).hasSize(2));
        var bound = environment.casesOf(submission).stream()
                .filter(agencyCase -> agencyCase.path("round").asInt() == 3)
                .map(agencyCase -> environment.readCase(agencyCase.path("id").asText()))
                .findFirst()
                .orElseThrow();
        var third = environment
                .api()
                .with("If-Match", bound.version())
                .post(
                        "/v1/cases/" + bound.id() + "/return",
                        JSON.createObjectNode().put("reason", "Tetap bukan kami."))
                .expect(409);
        assertThat(third.text("type")).endsWith(":return-refused");
    }

    /** No rule knows which of the three hospitals of the regency is meant. */
    @Test
    void shouldLetTheCoordinatorChooseAmongTheHospitals() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory("303").titled("Antrean obat sampai malam"));
        coordinator.awaitTriageItem(submission, 1);

        coordinator.assign(submission, "rsud-abadi", "Rumah sakit di Samboja.").expect(200);

        var forwarded = reporter.awaitStatus(submission, "FORWARDED").json();
        assertThat(forwarded.at("/agency/code").asText()).isEqualTo("rsud-abadi");
    }

    @Test
    void shouldAcceptOnlyOneDecision() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory(OTHER));
        coordinator.awaitTriageItem(submission, 1);
        coordinator.assign(submission, "dlhk", "Urusan lingkungan.").expect(200);

        coordinator.assign(submission, "dpu", "Urusan jalan.").expect(409);

        environment.awaitCase(submission);
        assertThat(publicWorks.casesOf(submission)).isEmpty();
    }

    private static String dueDateOfAnswer(VersionedCase agencyCase) {
        for (var deadline : agencyCase.content().path("deadlines")) {
            if (deadline.path("stage").asText().equals("RESOLUTION")) {
                return deadline.path("dueAt").asText();
            }
        }
        throw new AssertionError("No due date of the answer: " + agencyCase.content());
    }
}
