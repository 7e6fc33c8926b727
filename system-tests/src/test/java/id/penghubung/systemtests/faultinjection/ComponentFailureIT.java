package id.penghubung.systemtests.faultinjection;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.Topics;
import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.events.EventOrder;
import id.penghubung.systemtests.events.EventRecord;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.stack.SystemUnderTest;
import id.penghubung.systemtests.stack.SystemTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@SystemTest
class ComponentFailureIT {

    private static final Logger LOG = Logger.getLogger(ComponentFailureIT.class.getName());

    /** Four breakdowns, and as many complaints around each. */
    private static final int COMPLAINTS_EACH = 75;

    private static final int COMPLAINTS = 4 * COMPLAINTS_EACH;
    private static final int BEFORE = 25;
    private static final Duration WITHOUT_KAFKA = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final SystemUnderTest penghubung;
    private final String drill = UUID.randomUUID().toString().substring(0, 8);

    ComponentFailureIT(SystemUnderTest penghubung) {
        this.penghubung = penghubung;
    }

    @Test
    void shouldGiveEveryAcceptedComplaintExactlyOneCaseWhateverDies() {
        var begin = Instant.now();
        try (var intake = new SubmissionLoad(penghubung, drill);
                var desk = new CaseworkLoad(penghubung.officer("dpu").api(), drill, new AtomicInteger())) {
            intake.begin();
            desk.begin();

            submitsWhileAServiceIsKilled(intake, Part.COMPLAINTS);
            submitsWhileAServiceIsKilled(intake, Part.ROUTING);
            submitsWhileAServiceIsKilled(intake, Part.FOCAL_POINT);
            submitsWhileKafkaIsAway(intake);
            assertThat(intake.accepted()).hasSize(COMPLAINTS);
            LOG.info("All %d complaints were taken in after %s s, with %d repeats"
                    .formatted(COMPLAINTS, since(begin), intake.repeats()));

            everyComplaintHasOneCase(intake);
            LOG.info("Every complaint had its case after %s s".formatted(since(begin)));
            everyAnswerReachesItsReporter(desk);
            everyAggregateToldItsEventsInOrder(intake.accepted());
        }
    }

    private void submitsWhileAServiceIsKilled(SubmissionLoad intake, Part service) {
        var before = intake.accepted().size();
        intake.allows(COMPLAINTS_EACH);
        intake.awaits(before + BEFORE);
        penghubung.kill(service);
        penghubung.start(service);
        intake.awaits(before + COMPLAINTS_EACH);
    }

    private void submitsWhileKafkaIsAway(SubmissionLoad intake) {
        penghubung.stop(Part.KAFKA);
        try {
            intake.allows(COMPLAINTS_EACH);
            Awaitility.await()
                    .pollDelay(WITHOUT_KAFKA)
                    .atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(intake.accepted())
                            .as("complaints are taken in while the broker is away")
                            .hasSize(COMPLAINTS));
        } finally {
            penghubung.start(Part.KAFKA);
        }
    }

    private void everyComplaintHasOneCase(SubmissionLoad intake) {
        Polling.atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(titles(cases()))
                        .as("cases of the complaints that got a 201")
                        .containsExactlyInAnyOrderElementsOf(intake.titles()));
        assertThat(cases())
                .as("each case is that of the complaint in the reporter's hands")
                .extracting(file -> file.path("complaintId").asText())
                .containsExactlyInAnyOrderElementsOf(
                        intake.accepted().stream().map(Submission::id).toList());
    }

    /** A case that is answered while the pages are read moves to the end of the list and is met there again. */
    private Collection<JsonNode> cases() {
        return penghubung.coordinator().cases().stream()
                .filter(file -> file.path("title").asText().contains(drill))
                .collect(toMap(file -> file.path("id").asText(), file -> file, (earlier, later) -> later))
                .values();
    }

    private static List<String> titles(Collection<JsonNode> cases) {
        return cases.stream().map(file -> file.path("title").asText()).toList();
    }

    private void everyAnswerReachesItsReporter(CaseworkLoad desk) {
        var resolved = desk.resolved();
        LOG.info("%d were answered while things died".formatted(resolved.size()));
        assertThat(resolved).isNotEmpty();
        assertThat(desk.mishaps()).isEmpty();
        Polling.atMost(RECOVERY)
                .untilAsserted(() -> assertThat(penghubung.coordinator().complaints().stream()
                                .filter(complaint ->
                                        complaint.path("status").asText().equals("RESPONDED"))
                                .map(complaint -> complaint.path("id").asText()))
                        .containsAll(resolved));
    }

    private void everyAggregateToldItsEventsInOrder(List<Submission> submissions) {
        var records = new EventTopics(penghubung.bootstrapServers())
                .read(List.of(Topics.COMPLAINTS, Topics.ROUTING, Topics.CASES));

        assertThat(EventOrder.breaches(records)).isEmpty();
        var routed = records.stream()
                .filter(event -> event.topic().equals(Topics.ROUTING))
                .collect(groupingBy(EventRecord::key, counting()));
        assertThat(routed.keySet())
                .containsAll(submissions.stream().map(Submission::id).toList());
    }

    private static long since(Instant begin) {
        return Duration.between(begin, Instant.now()).toSeconds();
    }
}
