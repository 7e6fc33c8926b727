package id.penghubung.systemtests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.ReporterIdentity;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data that a reporter gets about their own person: readers, and all that is stored. */
@SystemTest
class OwnDataIT {

    private final Reporter reporter;
    private final Coordinator coordinator;

    OwnDataIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        coordinator = system.coordinator();
    }

    @Test
    void shouldShowTheReporterThatTheCoordinatorHasReadTheirNameUu27Of2022Art31() {
        // Given
        var submission = reporter.submit(Draft.aboutARoad().by(ReporterIdentity.unique()));
        assertThat(readingsOf(submission.id())).isEmpty();

        // When
        coordinator.api().get("/v1/complaints/" + submission.id()).expect(200);

        // Then
        assertThat(readingsOf(submission.id()))
                .extracting(reading -> reading.path("role").asText())
                .containsExactly("coordinator");
        assertThat(readingsOf(submission.id()).getFirst().path("explanation").asText())
                .isNotBlank();
    }

    @Test
    void shouldGiveTheReporterACopyOfTheirDataAndMaskTheirNikElsewhereUu27Of2022Art7() {
        var identity = ReporterIdentity.unique();
        var submission = reporter.submit(Draft.aboutARoad().by(identity));

        var copy = reporter.api().get("/v1/me/data?limit=1").expect(200);

        assertThat(copy.json().at("/items/0/complaint/id").asText()).isEqualTo(submission.id());
        assertThat(copy.body()).contains(identity.name(), identity.email(), identity.nik());
        assertThat(reporter.readComplaint(submission).body()).doesNotContain(identity.nik());
        assertThat(coordinator
                        .api()
                        .get("/v1/complaints/" + submission.id())
                        .expect(200)
                        .body())
                .contains(identity.name())
                .doesNotContain(identity.nik());
    }

    /** The log begins with the latest reading, so that its first page is enough. */
    private List<JsonNode> readingsOf(String complaintId) {
        return reporter
                .api()
                .get("/v1/me/access-log?limit=100")
                .expect(200)
                .json()
                .path("items")
                .findParents("complaintId")
                .stream()
                .filter(reading -> reading.path("complaintId").asText().equals(complaintId))
                .toList();
    }
}
