package id.penghubung.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.events.Topics;
import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Restores after a loss of data, with the steps of docs/operations.md in their order. A copy that PostgreSQL makes and
 * restores replaces {@code pg_dump} and {@code pg_restore}. Each test first shows that data was lost.
 */
@SystemTest
class RestoreIT {

    private static final String TOPIC_PREFIX = "penghubung.";
    private static final String RENAMED_AGENCY = "inspektorat";
    private static final List<String> RAISE_VERSIONS = List.of(
            "update agency set event_version = event_version + 1000",
            "update ombudsman_matter set event_version = event_version + 1000",
            "delete from ombudsman_published_exclusion");

    private final SystemUnderTest system;
    private final ServiceDatabase complaintsDatabase;
    private final ServiceDatabase routingDatabase;
    private final ServiceDatabase focalPointDatabase;
    private SubmittedComplaints complaints;

    RestoreIT(SystemUnderTest system) {
        this.system = system;
        this.complaintsDatabase = ServiceDatabase.of(Part.COMPLAINTS, system.postgres());
        this.routingDatabase = ServiceDatabase.of(Part.ROUTING, system.postgres());
        this.focalPointDatabase = ServiceDatabase.of(Part.FOCAL_POINT, system.postgres());
        this.complaints = new SubmittedComplaints(system);
    }

    @BeforeEach
    void submitComplaints() {
        complaints = new SubmittedComplaints(system);
        complaints.submit(3);
        complaints.assertOneCaseEach();
    }

    @Test
    void shouldCreateMissingCasesAgainAndPublishLaterChangesOfAgencies() {
        focalPointDatabase.backUp();
        complaints.submit(4);
        complaints.assertOneCaseEach();
        renameAgency("Inspektorat Kutai");
        awaitAgencyNameInRouting("Inspektorat Kutai");

        system.stop(Part.FOCAL_POINT);
        focalPointDatabase.restore();
        assertThat(focalPointDatabase.rowsOf(complaints.all(), "agency_case", "complaint_id"))
                .as("cases in the restored database")
                .isEqualTo(3);
        RAISE_VERSIONS.forEach(focalPointDatabase::execute);
        system.start(Part.FOCAL_POINT);

        complaints.assertOneCaseEach();
        renameAgency("Inspektorat Kabupaten");
        awaitAgencyNameInRouting("Inspektorat Kabupaten");
    }

    @Test
    void shouldRouteAgainTheComplaintsMissingInARestoredDatabase() {
        routingDatabase.backUp();
        complaints.submit(4);
        complaints.assertOneCaseEach();

        system.stop(Part.ROUTING);
        routingDatabase.restore();
        assertThat(routingDatabase.rowsOf(complaints.all(), "routing_decision", "complaint_id"))
                .as("decisions in the restored database")
                .isEqualTo(3);
        system.start(Part.ROUTING);

        complaints.assertOneDecisionEach();
        complaints.submit(2);
        complaints.assertOneCaseEach();
    }

    @Test
    void shouldContinueWithoutTheComplaintsMissingInARestoredDatabaseAndNameThem() {
        complaintsDatabase.backUp();
        var missing = complaints.submit(2);
        complaints.assertOneCaseEach();

        system.stop(Part.COMPLAINTS);
        complaintsDatabase.restore();
        assertThat(complaintsDatabase.rowsOf(complaints.all(), "complaint", "id"))
                .as("complaints in the restored database")
                .isEqualTo(3);
        system.start(Part.COMPLAINTS);

        complaints.assertUnknownToReporter(missing);
        complaints.assertAgencyCanResolve(missing);
        complaints.assertNamedInDeadLetters(missing);
        complaints.exclude(missing);
        complaints.submit(2);
        complaints.assertOneCaseEach();
        complaints.assertOneDecisionEach();
    }

    @Test
    void shouldPublishAgainTheEventsThatKafkaLostInAPowerFailure() {
        system.stop(Part.ROUTING);
        var sizes = system.kafka().logFileSizes(TOPIC_PREFIX);
        var lost = complaints.submit(4);
        complaints.assertPublishedOn(Topics.COMPLAINTS, lost);
        double lossesBefore = detectedLosses(Part.COMPLAINTS);

        system.kill(Part.KAFKA);
        system.kafka().truncateLogs(sizes);
        system.start(Part.KAFKA);
        awaitLossDetected(Part.COMPLAINTS, lossesBefore);

        system.start(Part.ROUTING);
        complaints.submit(2);
        complaints.assertOneCaseEach();
        complaints.assertOneDecisionEach();
    }

    @Test
    void shouldPublishAgainTheStoredEventsWhenKafkaLosesAllData() {
        system.stop(Part.FOCAL_POINT);
        var unread = complaints.submit(4);
        complaints.assertPublishedOn(Topics.ROUTING, unread);
        double lossesBefore = detectedLosses(Part.ROUTING);

        system.kill(Part.KAFKA);
        system.kafka().deleteData();
        system.start(Part.KAFKA);
        complaints.assertGoneFromKafka(unread);
        system.kafka().createTopics();
        awaitLossDetected(Part.ROUTING, lossesBefore);

        system.start(Part.FOCAL_POINT);
        complaints.submit(2);
        complaints.assertOneCaseEach();
        complaints.assertOneDecisionEach();
    }

    /** The commands of the script verify what is there, wherever it was restored from. */
    @Test
    void shouldFindNoFaultWithTheAuditScriptAndThenAChangedByteOfAFile(@TempDir Path folder)
            throws IOException, InterruptedException {
        // Given
        var audit = new AuditScript(system);
        var attached = complaints.attachPhoto();
        var intact = audit.run(folder);
        assertThat(intact.status()).as(intact.output()).isZero();
        assertThat(intact.output().lines().filter(line -> line.endsWith(" checked, 0 with a fault")))
                .as("records, and the files of three services")
                .hasSize(4)
                .anyMatch(line -> line.matches("[1-9]\\d* cases, .*"))
                .anyMatch(line -> line.matches("[1-9]\\d* files of complaints checked, .*"));

        // When
        var hash = attached.text("sha256");
        var file = system.data()
                .resolve("complaint-attachments/files")
                .resolve(hash.substring(0, 2))
                .resolve(hash);
        byte[] stored = Files.readAllBytes(file);
        byte[] changed = stored.clone();
        changed[changed.length - 1] ^= 1;
        Files.write(file, changed);
        var result = audit.run(folder);
        Files.write(file, stored);

        // Then
        assertThat(result.status()).as(result.output()).isEqualTo(1);
        assertThat(result.output())
                .contains("copy " + attached.text("id") + ": its file was changed (" + hash + ")")
                .as("the check of the next service is made all the same, and its result does not hide the fault")
                .contains("files of forums, assessments, improvements and ratings checked, 0 with a fault");
    }

    private void renameAgency(String name) {
        var path = "/v1/agencies/" + RENAMED_AGENCY;
        var read = admin().get(path).expect(200);
        var agency = new ObjectMapper().createObjectNode().put("name", name).put("active", true);
        if (read.json().hasNonNull("agreementDate")) {
            agency.set("agreementDate", read.json().get("agreementDate"));
        }
        admin().ifMatch(read).put(path, agency).expect(200);
    }

    private void awaitAgencyNameInRouting(String name) {
        Polling.standard()
                .untilAsserted(() -> assertThat(
                                routingDatabase.read("select name from agency where code = '" + RENAMED_AGENCY + "'"))
                        .isEqualTo(name));
    }

    private ApiClient admin() {
        return system.withoutToken().withToken(system.tokens().of("admin"));
    }

    /** Waits until a service has detected that Kafka lost acknowledged events. */
    private void awaitLossDetected(Part service, double before) {
        Polling.standard()
                .untilAsserted(() ->
                        assertThat(detectedLosses(service)).as("losses found").isGreaterThan(before));
    }

    private double detectedLosses(Part service) {
        return system.metrics(service).sum("outbox_losses_total");
    }
}
