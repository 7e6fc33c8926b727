package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verification, recall and archiving of complaints that rules have routed at once. */
@SystemTest
class VerificationIT {

    private final Reporter reporter;
    private final Officer publicWorks;
    private final Officer inspector;
    private final Coordinator coordinator;

    VerificationIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
        inspector = system.officer("inspector");
        coordinator = system.coordinator();
    }

    @Test
    void shouldVerifyARoutedComplaintWithin3WorkingDaysOfSp4n() {
        var submission = reporter.submit(Draft.aboutARoad());
        publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");
        Polling.standard()
                .untilAsserted(() -> assertThat(coordinator.unverified())
                        .filteredOn(item -> item.path("complaintId").asText().equals(submission.id()))
                        .singleElement()
                        .satisfies(
                                item -> assertThat(item.path("dueAt").asText()).isNotBlank()));
        assertThat(reporter.readComplaint(submission)
                        .json()
                        .at("/review/verified")
                        .asBoolean())
                .isFalse();

        coordinator
                .review(
                        submission,
                        "verification",
                        Map.of("complexity", "WITH_INSPECTION", "reason", "Perlu ditinjau di tempat."))
                .expect(200);

        var complaint = reporter.readComplaint(submission).json();
        assertThat(complaint.at("/review/verified").asBoolean()).isTrue();
        assertThat(complaint.at("/agency/code").asText()).isEqualTo("dpu");
        assertThat(reporter.readTimeline(submission).toString()).contains("Perlu ditinjau di tempat.");
        assertThat(coordinator.unverified())
                .noneMatch(item -> item.path("complaintId").asText().equals(submission.id()));
    }

    @Test
    void shouldHandleAComplaintThatAccusesItsAgencyAtTheInspectorateAndShowTheAgencyItsTextNoLongerSp4nLapor() {
        var draft = Draft.aboutARoad().titled("Pegawai dinas meminta uang " + System.nanoTime());
        var submission = reporter.submit(draft);
        var agencyCase = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");

        coordinator
                .review(submission, "recall", Map.of("reason", "Menyangkut pegawai dinas itu.", "oversight", true))
                .expect(200);

        awaitAgency(submission, "inspektorat");
        publicWorks.api().get("/v1/complaints/" + submission.id()).expect(404);
        Polling.standard()
                .untilAsserted(() -> assertThat(publicWorks
                                .api()
                                .get("/v1/cases/" + agencyCase.id())
                                .body())
                        .doesNotContain(draft.title()));
        assertThat(Timeline.statuses(reporter.readTimeline(submission)))
                .containsExactly("SUBMITTED", "FORWARDED", "IN_TRIAGE", "FORWARDED");
    }

    /** SP4N-LAPOR: a complaint that accuses staff is never handled by those whom it accuses. */
    @Test
    void shouldHandleAComplaintAboutTheInspectorateAtTheRegionalSecretariatSp4nLapor() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory("602"));
        awaitAgency(submission, "inspektorat");

        coordinator
                .review(submission, "recall", Map.of("reason", "Menyangkut inspektur.", "oversight", true))
                .expect(200);

        awaitAgency(submission, "setda");
        inspector.api().get("/v1/complaints/" + submission.id()).expect(404);
    }

    @Test
    void shouldArchiveAComplaintOutsideTheRegencysAuthorityAndSayWhereToGoSp4nLapor() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory("901"));
        coordinator.awaitTriageItem(submission, 1);
        reporter.awaitStatus(submission, "IN_TRIAGE");

        coordinator
                .review(
                        submission,
                        "archive",
                        Map.of("reasonCode", "NOT_OUR_AUTHORITY", "outsideBody", "national-roads"))
                .expect(200);

        reporter.awaitStatus(submission, "ARCHIVED");
        assertThat(reporter.readTimeline(submission).toString()).contains("Balai Besar Pelaksanaan Jalan Nasional");
        Polling.standard()
                .untilAsserted(() -> assertThat(coordinator.triageQueue()).doesNotContain(submission.id()));
    }

    /** The list belongs to routing-service, and complaints-service learns of it by an event. */
    @Test
    void shouldPointReportersToAnOutsideBodyThatTheCoordinatorHasAdded() {
        var submission = reporter.submit(Draft.aboutARoad().inCategory("901"));
        var code = "kehutanan-" + Long.toString(System.nanoTime(), 36);
        coordinator
                .api()
                .put(
                        "/v1/outside-bodies/" + code,
                        new ObjectMapper()
                                .createObjectNode()
                                .put("name", "Balai Kehutanan")
                                .put("handles", "hutan negara"))
                .expect(201);

        Polling.standard()
                .untilAsserted(() -> coordinator
                        .review(submission, "archive", Map.of("reasonCode", "NOT_OUR_AUTHORITY", "outsideBody", code))
                        .expect(200));

        assertThat(reporter.readTimeline(submission).toString()).contains("Balai Kehutanan");
    }

    private void awaitAgency(Submission submission, String agency) {
        Polling.standard()
                .untilAsserted(() -> assertThat(reporter.readComplaint(submission)
                                .json()
                                .at("/agency/code")
                                .asText())
                        .isEqualTo(agency));
    }
}
