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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        reporter.awaitStatus(submission, "FORWARDED");
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

    @Test
    void shouldLetReporterAndAgencyAgreeOnAMeetingWhichIsAFirstFollowUpSp4nLapor() {
        // Given
        var submission = reporter.submit(Draft.aboutARoad());
        var agencyCase = publicWorks.awaitCase(submission);
        reporter.awaitStatus(submission, "FORWARDED");
        var proposal = JSON.createObjectNode()
                .put("kind", "SITE_VISIT")
                .put("at", inDays(3))
                .put("place", "Gerbang timur pasar")
                .put("message", "Mohon tunjukkan lubangnya.");
        publicWorks
                .api()
                .with("If-Match", agencyCase.version())
                .post("/v1/cases/" + agencyCase.id() + "/meetings", proposal)
                .expect(200);
        publicWorks.awaitStatus(agencyCase.id(), "ACKNOWLEDGED");
        var meeting = awaitMeeting(submission);

        // When
        act(reporter.api(), submission, meeting, "answer", Map.of("accepted", true))
                .expect(200);
        act(
                        publicWorks.api(),
                        submission,
                        meeting,
                        "move",
                        Map.of("at", inDays(4), "place", "Kantor dinas", "text", "Jalan ditutup."))
                .expect(200);
        act(reporter.api(), submission, meeting, "answer", Map.of("accepted", false, "text", "Saya bekerja."))
                .expect(200);
        var tooEarly = act(
                publicWorks.api(), submission, meeting, "outcome", Map.of("end", "MISSED", "text", "Tidak datang."));
        act(
                        publicWorks.api(),
                        submission,
                        meeting,
                        "outcome",
                        Map.of("end", "CANCELLED", "text", "Lubang sudah ditemukan."))
                .expect(200);

        // Then
        assertThat(tooEarly.expect(409).text("type")).endsWith("meeting-not-yet");
        assertThat(reporter.api().all(path(submission)))
                .extracting(message -> message.path("kind").asText())
                .containsExactly(
                        "MEETING_PROPOSED",
                        "MEETING_ACCEPTED",
                        "MEETING_MOVED",
                        "MEETING_DECLINED",
                        "MEETING_CANCELLED");
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** Waits until the invitation is in the conversation, and returns the id of the meeting. */
    private String awaitMeeting(Submission submission) {
        Polling.standard()
                .untilAsserted(() ->
                        assertThat(reporter.api().all(path(submission))).anyMatch(message -> message.has("meeting")));
        return reporter.api().all(path(submission)).getFirst().at("/meeting/id").asText();
    }

    private static ApiResponse act(
            ApiClient by, Submission submission, String meeting, String act, Map<String, ?> body) {
        return by.post(
                "/v1/complaints/" + submission.id() + "/meetings/" + meeting + "/" + act, JSON.valueToTree(body));
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
