package id.penghubung.systemtests.faultinjection;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.Topics;
import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.events.EventOrder;
import id.penghubung.systemtests.events.EventRecord;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
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

    /** Number of complaints during each of the four failures. */
    private static final int COMPLAINTS_EACH = 75;

    private static final int COMPLAINTS = 4 * COMPLAINTS_EACH;
    private static final int BEFORE = 25;

    /** Longer than the ten seconds after which a service gives a delivery to Kafka up and begins again. */
    private static final Duration WITHOUT_KAFKA = Duration.ofSeconds(14);

    private static final Duration RECOVERY = Duration.ofMinutes(6);

    private final SystemUnderTest system;
    private final String marker = UUID.randomUUID().toString().substring(0, 8);

    ComponentFailureIT(SystemUnderTest system) {
        this.system = system;
    }

    @Test
    void shouldCreateExactlyOneCaseForEachAcceptedComplaintDuringFailures() {
        var begin = Instant.now();
        try (var submissionLoad = new SubmissionLoad(system, marker);
                var caseworkLoad = new CaseworkLoad(system.officer("dpu").api(), marker, new AtomicInteger())) {
            submissionLoad.start();
            caseworkLoad.start();

            submitWhileServiceIsKilled(submissionLoad, Part.COMPLAINTS);
            submitWhileServiceIsKilled(submissionLoad, Part.ROUTING);
            submitWhileServiceIsKilled(submissionLoad, Part.FOCAL_POINT);
            submitWhileKafkaIsStopped(submissionLoad);
            assertThat(submissionLoad.accepted()).hasSize(COMPLAINTS);
            LOG.info("All %d complaints were accepted after %s s, with %d retries"
                    .formatted(COMPLAINTS, since(begin), submissionLoad.retries()));

            assertOneCaseEach(submissionLoad);
            LOG.info("Every complaint had its case after %s s".formatted(since(begin)));
            assertAnswersReachReporters(caseworkLoad);
            assertEventOrder(submissionLoad.accepted());
        }
    }

    private void submitWhileServiceIsKilled(SubmissionLoad submissionLoad, Part service) {
        var before = submissionLoad.accepted().size();
        submissionLoad.permit(COMPLAINTS_EACH);
        submissionLoad.awaitAccepted(before + BEFORE);
        system.kill(service);
        system.start(service);
        submissionLoad.awaitAccepted(before + COMPLAINTS_EACH);
    }

    private void submitWhileKafkaIsStopped(SubmissionLoad submissionLoad) {
        system.stop(Part.KAFKA);
        try {
            submissionLoad.permit(COMPLAINTS_EACH);
            Awaitility.await()
                    .pollDelay(WITHOUT_KAFKA)
                    .atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(submissionLoad.accepted())
                            .as("complaints are accepted while the broker is stopped")
                            .hasSize(COMPLAINTS));
        } finally {
            system.start(Part.KAFKA);
        }
    }

    private void assertOneCaseEach(SubmissionLoad submissionLoad) {
        Polling.atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(titles(system.coordinator().casesTitled(marker)))
                        .as("cases of the complaints that got a 201")
                        .containsExactlyInAnyOrderElementsOf(submissionLoad.titles()));
        assertThat(system.coordinator().casesTitled(marker))
                .as("each case belongs to the complaint with the id that the reporter received")
                .extracting(agencyCase -> agencyCase.path("complaintId").asText())
                .containsExactlyInAnyOrderElementsOf(
                        submissionLoad.accepted().stream().map(Submission::id).toList());
    }

    private static List<String> titles(Collection<JsonNode> cases) {
        return cases.stream()
                .map(agencyCase -> agencyCase.path("title").asText())
                .toList();
    }

    private void assertAnswersReachReporters(CaseworkLoad caseworkLoad) {
        var resolved = caseworkLoad.resolved();
        LOG.info("%d were answered during the failures".formatted(resolved.size()));
        assertThat(resolved).isNotEmpty();
        assertThat(caseworkLoad.failures()).isEmpty();
        Polling.atMost(RECOVERY)
                .untilAsserted(() -> assertThat(system.coordinator().complaints().stream()
                                .filter(complaint ->
                                        complaint.path("status").asText().equals("RESPONDED"))
                                .map(complaint -> complaint.path("id").asText()))
                        .containsAll(resolved));
    }

    private void assertEventOrder(List<Submission> submissions) {
        var records = new EventTopics(system.bootstrapServers())
                .read(List.of(Topics.COMPLAINTS, Topics.ROUTING, Topics.CASES));

        assertThat(EventOrder.violations(records)).isEmpty();
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
