package id.penghubung.systemtests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.ReporterWithoutAccount;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversations of reporters with agencies and the coordinator. */
@SystemTest
class ConversationIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reporter reporter;
    private final ReporterWithoutAccount withoutAccount;
    private final Officer publicWorks;
    private final Officer transport;
    private final Coordinator coordinator;

    ConversationIT(SystemUnderTest system) {
        reporter = system.reporter("reporter");
        withoutAccount = system.reporterWithoutAccount();
        publicWorks = system.officer("dpu");
        transport = system.officer("dishub");
        coordinator = system.coordinator();
    }

    /** SP4N-LAPOR: the agency follows up for the first time within five working days. */
    @Test
    void shouldCountAMessageOfTheAgencyAsItsFirstFollowUp() {
        var submission = reporter.submit(Draft.aboutARoad());
        var agencyCase = publicWorks.awaitCase(submission);
        send(reporter.api(), submission, "AGENCY", "Lubangnya makin dalam.").expect(201);

        send(publicWorks.api(), submission, "REPORTER", "Kami ke lokasi besok.").expect(201);

        var acknowledged = publicWorks.awaitStatus(agencyCase.id(), "ACKNOWLEDGED");
        assertThat(acknowledged.content().path("deadlines"))
                .filteredOn(deadline ->
                        "FIRST_FOLLOW_UP".equals(deadline.path("stage").asText()))
                .allMatch(deadline -> "MET".equals(deadline.path("state").asText()));
        assertThat(texts(reporter.api(), submission))
                .containsExactly("Lubangnya makin dalam.", "Kami ke lokasi besok.");
    }

    @Test
    void shouldShowEachMessageOnlyToThoseWhomItIsForUu25Of2009Art42() {
        var submission = reporter.submit(Draft.aboutARoad());
        publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");

        send(reporter.api(), submission, "COORDINATOR", "Pegawai meminta uang.").expect(201);

        assertThat(texts(publicWorks.api(), submission)).isEmpty();
        assertThat(texts(coordinator.api(), submission)).containsExactly("Pegawai meminta uang.");
        transport.api().get(path(submission)).expect(404);
        coordinator
                .review(submission, "recall", Map.of("reason", "Menyangkut pegawai", "oversight", true))
                .expect(200);
        publicWorks.api().get(path(submission)).expect(404);
    }

    @Test
    void shouldShowAReporterWithoutAccountWhatTheAgencyAsksInItsCase() {
        var submission = withoutAccount.submit(Draft.aboutARoad());
        var agencyCase = publicWorks.awaitCase(submission);

        publicWorks.followUp(agencyCase, "Sudah kami tinjau.");

        var holder = withoutAccount.api().with("Access-Code", submission.accessCode());
        Polling.standard()
                .untilAsserted(() -> assertThat(holder.all("/v1/tracking/" + submission.trackingNumber() + "/messages"))
                        .extracting(message -> message.path("kind").asText())
                        .containsExactly("FOLLOW_UP"));
    }

    private static ApiResponse send(ApiClient by, Submission submission, String addressee, String text) {
        return by.withNewIdempotencyKey()
                .post(
                        path(submission),
                        JSON.createObjectNode().put("addressee", addressee).put("text", text));
    }

    private static List<String> texts(ApiClient by, Submission submission) {
        return by.all(path(submission)).stream()
                .map((JsonNode message) -> message.path("text").asText())
                .toList();
    }

    private static String path(Submission submission) {
        return "/v1/complaints/" + submission.id() + "/messages";
    }
}
