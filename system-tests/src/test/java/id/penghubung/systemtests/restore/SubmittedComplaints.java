package id.penghubung.systemtests.restore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Officer;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.events.EventRecord;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

/** The complaints of one test, and assertions on them. */
final class SubmittedComplaints {

    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final String DEAD_LETTERS = "penghubung.complaints-service.dead-letters.v1";

    private final Reporter reporter;
    private final Officer officer;
    private final Coordinator coordinator;
    private final EventTopics topics;
    private final String marker = UUID.randomUUID().toString().substring(0, 8);
    private final List<Submission> submissions = new ArrayList<>();
    private final Set<String> excluded = new HashSet<>();

    SubmittedComplaints(SystemUnderTest system) {
        this.reporter = system.reporter("reporter");
        this.officer = system.officer("dpu");
        this.coordinator = system.coordinator();
        this.topics = new EventTopics(system.bootstrapServers());
    }

    /** Submits the given number of complaints and returns them. */
    List<Submission> submit(int count) {
        var added = new ArrayList<Submission>();
        for (int i = 0; i < count; i++) {
            added.add(submit(
                    Draft.aboutARoad().titled("Pemulihan %s nomor %03d".formatted(marker, submissions.size() + i))));
        }
        submissions.addAll(added);
        return added;
    }

    /**
     * Submits a complaint and repeats this after a 503: a database that is being copied terminates its sessions, and in
     * that case nothing was stored.
     */
    private Submission submit(Draft draft) {
        var answer = Polling.standard()
                .until(
                        () -> reporter.api().post("/v1/complaints", draft.json()),
                        latest -> latest.status() != SERVICE_UNAVAILABLE);
        return Submission.of(answer);
    }

    List<Submission> all() {
        return List.copyOf(submissions);
    }

    /** Attaches a photo to the first complaint, and returns the answer with the hash by which its copy is stored. */
    ApiResponse attachPhoto() throws IOException {
        var photo = new ByteArrayOutputStream();
        // A size that no other test has: equal copies would be one file.
        ImageIO.write(new BufferedImage(24, 10, BufferedImage.TYPE_3BYTE_BGR), "jpg", photo);
        var form = "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"foto.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + photo.toString(ISO_8859_1) + "\r\n--batas--\r\n";
        return reporter.api()
                .post(
                        "/v1/complaints/" + submissions.getFirst().id() + "/attachments",
                        "multipart/form-data; boundary=batas",
                        form.getBytes(ISO_8859_1))
                .expect(201);
    }

    /** Waits until each complaint has exactly one case and the reporter sees it as forwarded. */
    void assertOneCaseEach() {
        Polling.atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(casesOfThisTest())
                        .as("complaint ids of all cases")
                        .containsExactlyInAnyOrderElementsOf(ids(submissions)));
        Polling.atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(coordinator.complaints().stream()
                                .filter(this::isOfThisTest)
                                .map(complaint -> complaint.path("status").asText()))
                        .hasSize(submissions.size())
                        .doesNotContain("SUBMITTED", "IN_TRIAGE"));
    }

    /** Waits until routing-service has one decision on each complaint. */
    void assertOneDecisionEach() {
        Polling.atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(submissions)
                        .allSatisfy(submission ->
                                assertThat(coordinator.decisionsOn(submission)).hasSize(1)));
    }

    /** Waits until Kafka has an event of each of these complaints on the topic. */
    void assertPublishedOn(String topic, List<Submission> some) {
        Polling.standard()
                .untilAsserted(() -> assertThat(topics.read(List.of(topic)))
                        .extracting(EventRecord::key)
                        .containsAll(ids(some)));
    }

    /** Asserts that Kafka has no event of these complaints on any topic. */
    void assertGoneFromKafka(List<Submission> some) {
        assertThat(topics.readAll()).extracting(EventRecord::key).doesNotContainAnyElementsOf(ids(some));
    }

    /** Asserts that these complaints are not found for the reporter. */
    void assertUnknownToReporter(List<Submission> some) {
        assertThat(some)
                .allSatisfy(submission ->
                        reporter.api().get("/v1/complaints/" + submission.id()).expect(404));
    }

    /** Asserts that the agency still has the case of each complaint and can resolve it. */
    void assertAgencyCanResolve(List<Submission> some) {
        some.forEach(submission -> officer.resolve(officer.awaitCase(submission), "Sudah diperbaiki."));
    }

    /**
     * Waits until events of each of these complaints are dead letters of complaints-service, because it has no such
     * complaint.
     */
    void assertNamedInDeadLetters(List<Submission> some) {
        Polling.standard()
                .untilAsserted(() -> assertThat(topics.readDeadLetters())
                        .filteredOn(deadLetter -> deadLetter.topic().equals(DEAD_LETTERS))
                        .extracting(EventRecord::deadLetterReason)
                        .containsAll(some.stream()
                                .map(submission -> "There is no complaint " + submission.id())
                                .toList()));
    }

    /** Excludes these complaints from {@link #assertOneCaseEach} and {@link #assertOneDecisionEach}. */
    void exclude(List<Submission> some) {
        submissions.removeAll(some);
        excluded.addAll(ids(some));
    }

    private List<String> casesOfThisTest() {
        return coordinator.casesTitled(marker).stream()
                .map(agencyCase -> agencyCase.path("complaintId").asText())
                .filter(id -> !excluded.contains(id))
                .toList();
    }

    private boolean isOfThisTest(JsonNode item) {
        return item.path("title").asText().contains(marker);
    }

    private static List<String> ids(List<Submission> some) {
        return some.stream().map(Submission::id).toList();
    }
}
