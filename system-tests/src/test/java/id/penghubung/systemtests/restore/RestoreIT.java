package id.penghubung.systemtests.restore;

import id.penghubung.events.Topics;
import id.penghubung.localstack.Part;
import id.penghubung.systemtests.stack.Penghubung;
import id.penghubung.systemtests.stack.SystemTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps are those of docs/operations.md. */
@SystemTest
class RestoreIT {

    private static final String OURS = "penghubung.";

    private final Penghubung penghubung;
    private Complaints complaints;

    RestoreIT(Penghubung penghubung) {
        this.penghubung = penghubung;
        this.complaints = new Complaints(penghubung);
    }

    @BeforeEach
    void someComplaintsAreThere() {
        complaints = new Complaints(penghubung);
        complaints.submit(3);
        complaints.eachHasOneCase();
    }

    @Test
    void shouldReadAgainWhatADatabaseMissesThatWasRestoredFromAnOlderCopy() {
        backUp(Part.FOCAL_POINT);
        backUp(Part.ROUTING);
        complaints.submit(4);
        complaints.eachHasOneCase();

        restore(Part.FOCAL_POINT);
        complaints.eachHasOneCase();

        restore(Part.ROUTING);
        complaints.eachHasOneDecision();
        complaints.submit(2);
        complaints.eachHasOneCase();
    }

    @Test
    void shouldPublishAgainWhatKafkaLostInAPowerCut() {
        penghubung.stop(Part.ROUTING);
        var ends = penghubung.kafka().logEnds(OURS);
        var lost = complaints.submit(4);
        complaints.areOn(Topics.COMPLAINTS, lost);

        penghubung.kill(Part.KAFKA);
        penghubung.kafka().loseTail(ends);
        penghubung.start(Part.KAFKA);

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

        penghubung.kill(Part.KAFKA);
        penghubung.kafka().loseEverything();
        penghubung.start(Part.KAFKA);
        penghubung.kafka().createTopics();

        penghubung.start(Part.FOCAL_POINT);
        complaints.submit(2);
        complaints.eachHasOneCase();
        complaints.eachHasOneDecision();
    }

    private void backUp(Part service) {
        penghubung.postgres().copyDatabase(database(service), copy(service));
    }

    private void restore(Part service) {
        penghubung.stop(service);
        penghubung.postgres().restoreDatabase(database(service), copy(service));
        penghubung.start(service);
    }

    private static String database(Part service) {
        return service.database().orElseThrow();
    }

    private static String copy(Part service) {
        return database(service) + "_copy";
    }
}
