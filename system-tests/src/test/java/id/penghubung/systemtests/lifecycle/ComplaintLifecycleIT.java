package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SystemTest
class ComplaintLifecycleIT {

    private final SystemUnderTest system;
    private final Reporter reporter;
    private final Officer publicWorks;
    private final Coordinator coordinator;

    ComplaintLifecycleIT(SystemUnderTest system) {
        this.system = system;
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
        coordinator = system.coordinator();
    }

    @Test
    void shouldForwardAComplaintAndReturnTheAnswerToTheReporter() {
        var submission = reporter.submit(Draft.aboutARoad());
        assertThat(submission.accessCode()).as("an account needs no code").isEmpty();

        var agencyCase = publicWorks.awaitCase(submission);
        assertThat(agencyCase.status()).isEqualTo("OPEN");
        var forwarded = reporter.awaitStatus(submission, "FORWARDED").json();
        assertThat(forwarded.path("agency").path("code").asText()).isEqualTo("dpu");
        assertThat(forwarded.path("agency").path("name").asText()).isEqualTo("Dinas Pekerjaan Umum");

        agencyCase = publicWorks.acknowledge(agencyCase);
        reporter.awaitStatus(submission, "IN_PROGRESS");
        agencyCase = publicWorks.followUp(agencyCase, "Tim kami meninjau lokasi besok pagi.");
        agencyCase = publicWorks.resolve(agencyCase, "Lubang sudah ditambal dan rambu dipasang.");

        assertThat(agencyCase.status()).isEqualTo("RESOLVED");
        reporter.awaitStatus(submission, "RESPONDED");
        var timeline = reporter.readTimeline(submission);
        assertThat(Timeline.statuses(timeline))
                .containsExactly("SUBMITTED", "FORWARDED", "IN_PROGRESS", "IN_PROGRESS", "RESPONDED");
        assertThat(Timeline.text(timeline))
                .contains("Tim kami meninjau lokasi besok pagi.")
                .contains("Lubang sudah ditambal dan rambu dipasang.");
    }

    @Test
    void shouldExplainTheRoutingDecision() {
        var submission = reporter.submit(Draft.aboutARoad());
        publicWorks.awaitCase(submission);

        var decision = coordinator.decisionsOn(submission).getFirst();

        assertThat(decision.path("outcome").asText()).isEqualTo("ROUTED");
        assertThat(decision.path("agencyCode").asText()).isEqualTo("dpu");
        assertThat(decision.path("decidedBy").asText()).isEqualTo("RULE");
        assertThat(decision.path("explanation").path("id").asText())
                .contains("Jalan dan jembatan", "Dinas Pekerjaan Umum");
        assertThat(decision.path("explanation").path("en").asText())
                .contains("Roads and bridges", "Dinas Pekerjaan Umum");
        assertThat(publicWorks.api().all("/v1/routing-decisions?complaintId=" + submission.id()))
                .as("the officer of the chosen agency sees the explanation")
                .extracting(seen -> seen.path("explanation"))
                .containsExactly(decision.path("explanation"));
    }

    @Test
    void shouldSetTheLegalDeadlinesForTheAgencySp4nLapor() {
        var submission = reporter.submit(Draft.aboutARoad());

        var agencyCase = publicWorks.awaitCase(submission);

        var deadlines = agencyCase.content().path("deadlines");
        assertThat(deadlines.findValuesAsText("stage")).containsExactlyInAnyOrder("FIRST_FOLLOW_UP", "RESOLUTION");
        assertThat(deadlines.findValuesAsText("state")).containsOnly("RUNNING");
        assertThat(deadlines.findValuesAsText("dueAt"))
                .allSatisfy(due -> assertThat(Instant.parse(due)).isAfter(Instant.now()));

        agencyCase = publicWorks.resolve(publicWorks.acknowledge(agencyCase), "Sudah diperbaiki.");

        assertThat(agencyCase.content().path("deadlines").findValuesAsText("state"))
                .containsOnly("MET");
    }

    @ParameterizedTest
    @CsvSource({
        "205, kec-tenggarong, the district office of the place",
        "602, inspektorat, the inspectorate, because staff is accused",
        "201, disdukcapil, the agency that keeps population records"
    })
    void shouldRouteEachComplaintToTheResponsibleAgency(String category, String agency, String why) {
        var submission = reporter.submit(Draft.aboutARoad().inCategory(category));

        system.officer(agency).awaitCase(submission);

        assertThat(coordinator.decisionsOn(submission))
                .as(why)
                .extracting(decision -> decision.path("agencyCode").asText())
                .containsExactly(agency);
    }

    @Test
    void shouldShowTheReporterTheirOwnComplaintsNewestFirst() {
        var earlier = reporter.submit(Draft.aboutARoad());
        var later = reporter.submit(Draft.aboutARoad());

        var own = reporter.api().get("/v1/complaints?limit=2").expect(200).json();

        assertThat(ids(own)).containsExactly(later.id(), earlier.id());
        assertThat(system.reporter("reporter2").api().all("/v1/complaints"))
                .extracting(complaint -> complaint.path("id").asText())
                .doesNotContain(earlier.id(), later.id());
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }
}
