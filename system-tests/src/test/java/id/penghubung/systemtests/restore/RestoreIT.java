package id.penghubung.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.events.Topics;
import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The steps are those of docs/operations.md, in their order; a copy that is made and put back by PostgreSQL stands for {@code
 * pg_dump} and {@code pg_restore}. Each story first shows that something was lost.
 */
@SystemTest
class RestoreIT {

    private static final String OURS = "penghubung.";
    private static final String RENAMED_AGENCY = "inspektorat";
    private static final String LET_AGENCIES_BE_NEWER = "update agency set event_version = event_version + 1000";

    private final SystemUnderTest penghubung;
    private final ServiceDatabase complaintsDatabase;
    private final ServiceDatabase routingDatabase;
    private final ServiceDatabase focalPointDatabase;
    private SubmittedComplaints complaints;

    RestoreIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
        this.complaintsDatabase = ServiceDatabase.of(Part.COMPLAINTS, penghubung.postgres());
        this.routingDatabase = ServiceDatabase.of(Part.ROUTING, penghubung.postgres());
        this.focalPointDatabase = ServiceDatabase.of(Part.FOCAL_POINT, penghubung.postgres());
        this.complaints = new SubmittedComplaints(penghubung);
    }

    @BeforeEach
    void someComplaintsAreThere() {
        complaints = new SubmittedComplaints(penghubung);
        complaints.submit(3);
        complaints.eachHasOneCase();
    }

    @Test
    void shouldOpenAgainTheCasesThatARestoredDatabaseMissesAndPublishLaterChangesOfAgencies() {
        focalPointDatabase.backUp();
        complaints.submit(4);
        complaints.eachHasOneCase();
        renamesAgency("Inspektorat Kutai");
        routingKnowsAgencyAs("Inspektorat Kutai");

        penghubung.stop(Part.FOCAL_POINT);
        focalPointDatabase.restore();
        assertThat(focalPointDatabase.rowsOf(complaints.all(), "case_file", "complaint_id"))
                .as("cases in the restored database")
                .isEqualTo(3);
        focalPointDatabase.execute(LET_AGENCIES_BE_NEWER);
        penghubung.start(Part.FOCAL_POINT);

        complaints.eachHasOneCase();
        renamesAgency("Inspektorat Kabupaten");
        routingKnowsAgencyAs("Inspektorat Kabupaten");
    }

    @Test
    void shouldDecideAgainOnComplaintsThatARestoredDatabaseMisses() {
        routingDatabase.backUp();
        complaints.submit(4);
        complaints.eachHasOneCase();

        penghubung.stop(Part.ROUTING);
        routingDatabase.restore();
        assertThat(routingDatabase.rowsOf(complaints.all(), "routing_decision", "complaint_id"))
                .as("decisions in the restored database")
                .isEqualTo(3);
        penghubung.start(Part.ROUTING);

        complaints.eachHasOneDecision();
        complaints.submit(2);
        complaints.eachHasOneCase();
    }

    @Test
    void shouldServeOnWithoutTheComplaintsThatARestoredDatabaseMissesAndNameThem() {
        complaintsDatabase.backUp();
        var missing = complaints.submit(2);
        complaints.eachHasOneCase();

        penghubung.stop(Part.COMPLAINTS);
        complaintsDatabase.restore();
        assertThat(complaintsDatabase.rowsOf(complaints.all(), "complaint", "id"))
                .as("complaints in the restored database")
                .isEqualTo(3);
        penghubung.start(Part.COMPLAINTS);

        complaints.areUnknownToTheirReporter(missing);
        complaints.stayOnTheDeskOfTheirAgency(missing);
        complaints.areNamedInDeadLetters(missing);
        complaints.forget(missing);
        complaints.submit(2);
        complaints.eachHasOneCase();
        complaints.eachHasOneDecision();
    }

    @Test
    void shouldPublishAgainWhatKafkaLostInAPowerCut() {
        penghubung.stop(Part.ROUTING);
        var ends = penghubung.kafka().logFileSizes(OURS);
        var lost = complaints.submit(4);
        complaints.areOn(Topics.COMPLAINTS, lost);
        double lossesBefore = losses(Part.COMPLAINTS);

        penghubung.kill(Part.KAFKA);
        penghubung.kafka().truncateLogs(ends);
        penghubung.start(Part.KAFKA);
        noticesALoss(Part.COMPLAINTS, lossesBefore);

        penghubung.start(Part.ROUTING);
        complaints.submit(2);
        complaints.eachHasOneCase();
        complaints.eachHasOneDecision();
    }

    @Test
    void shouldPublishAgainWhatIsKeptWhenKafkaIsLost() {
        penghubung.stop(Part.FOCAL_POINT);
        var unread = complaints.submit(4);
        complaints.areOn(Topics.ROUTING, unread);
        double lossesBefore = losses(Part.ROUTING);

        penghubung.kill(Part.KAFKA);
        penghubung.kafka().deleteData();
        penghubung.start(Part.KAFKA);
        complaints.areGoneFromKafka(unread);
        penghubung.kafka().createTopics();
        noticesALoss(Part.ROUTING, lossesBefore);

        penghubung.start(Part.FOCAL_POINT);
        complaints.submit(2);
        complaints.eachHasOneCase();
        complaints.eachHasOneDecision();
    }

    private void renamesAgency(String name) {
        var path = "/v1/agencies/" + RENAMED_AGENCY;
        var read = admin().get(path).expect(200);
        var agency = new ObjectMapper().createObjectNode().put("name", name).put("active", true);
        if (read.json().hasNonNull("agreementDate")) {
            agency.set("agreementDate", read.json().get("agreementDate"));
        }
        admin().with("If-Match", read.header("ETag")).put(path, agency).expect(200);
    }

    private void routingKnowsAgencyAs(String name) {
        Polling.aMoment()
                .untilAsserted(() -> assertThat(
                                routingDatabase.read("select name from agency where code = '" + RENAMED_AGENCY + "'"))
                        .isEqualTo(name));
    }

    private ApiClient admin() {
        return penghubung.nobody().withToken(penghubung.tokens().of("admin"));
    }

    /** Looks until a service has found that Kafka lost what it had acknowledged. */
    private void noticesALoss(Part service, double before) {
        Polling.aMoment()
                .untilAsserted(
                        () -> assertThat(losses(service)).as("losses found").isGreaterThan(before));
    }

    private double losses(Part service) {
        return penghubung
                .metrics(service)
                .lines()
                .filter(line -> line.startsWith("outbox_losses_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
