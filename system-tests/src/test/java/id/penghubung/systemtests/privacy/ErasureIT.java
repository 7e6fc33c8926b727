package id.penghubung.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 8: a reporter erases their data, and with it the texts in the services of routing and of agencies. */
@SystemTest
class ErasureIT {

    private final Reporter reporter;
    private final Officer publicWorks;
    private final Coordinator coordinator;
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    ErasureIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        publicWorks = system.officer("dpu");
        coordinator = system.coordinator();
    }

    @Test
    void shouldEraseTheTextsOfAComplaintInAllServicesAndKeepTheRecordVerifiableUu27Of2022Art8() {
        // Given
        Submission submission = reporter.submit(Draft.aboutARoad()
                .titled("Jalan rusak " + mark)
                .with("description", TextNode.valueOf("Lubang di depan rumah " + mark)));
        var agencyCase = publicWorks.followUp(publicWorks.awaitCase(submission), "Kami datang ke rumah " + mark);
        reporter.withdraw(submission, "Beres " + mark).expect(200);
        publicWorks.awaitStatus(agencyCase.id(), "WITHDRAWN");

        // When
        reporter.api().delete("/v1/me/data?confirm=true");

        // Then
        Polling.standard()
                .untilAsserted(() -> assertThat(publicWorks
                                .readCase(agencyCase.id())
                                .content()
                                .path("entries")
                                .findValuesAsText("type"))
                        .contains("TEXTS_ERASED"));
        assertThat(publicWorks.readCase(agencyCase.id()).content().toString()).doesNotContain(mark);
        assertThat(publicWorks.verifyRecord(agencyCase.id()).path("verified").asBoolean())
                .isTrue();
        // The routing service erases its texts on its own.
        Polling.standard()
                .untilAsserted(
                        () -> assertThat(coordinator.decisionsOn(submission).toString())
                                .doesNotContain(mark));
        reporter.api().get("/v1/complaints/" + submission.id() + "/timeline").expect(404);
    }
}
