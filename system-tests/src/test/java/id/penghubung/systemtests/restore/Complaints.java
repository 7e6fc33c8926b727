package id.penghubung.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.Topics;
import id.penghubung.systemtests.actors.Coordinator;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.actors.Patience;
import id.penghubung.systemtests.actors.Reporter;
import id.penghubung.systemtests.actors.Submission;
import id.penghubung.systemtests.events.EventRecord;
import id.penghubung.systemtests.events.EventTopics;
import id.penghubung.systemtests.stack.Penghubung;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The complaints of one story, and what must be true of them in the end. */
final class Complaints {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final Reporter reporter;
    private final Coordinator coordinator;
    private final EventTopics topics;
    private final String story = UUID.randomUUID().toString().substring(0, 8);
    private final List<Submission> submissions = new ArrayList<>();

    Complaints(Penghubung penghubung) {
        this.reporter = penghubung.reporter("reporter");
        this.coordinator = penghubung.coordinator();
        this.topics = new EventTopics(penghubung.bootstrapServers());
    }

    /** Submits so many more; returns those. */
    List<Submission> submit(int count) {
        var fresh = new ArrayList<Submission>();
        for (int i = 0; i < count; i++) {
            fresh.add(reporter.submits(
                    Draft.aboutARoad().titled("Pemulihan %s nomor %03d".formatted(story, submissions.size() + i))));
        }
        submissions.addAll(fresh);
        return fresh;
    }

    List<Submission> all() {
        return List.copyOf(submissions);
    }

    /** Looks until each complaint has exactly one case and the reporter sees it forwarded. */
    void eachHasOneCase() {
        Patience.atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(casesOfThisStory())
                        .as("complaints that have a case, each as often as it has one")
                        .containsExactlyInAnyOrderElementsOf(ids(submissions)));
        Patience.atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(coordinator.complaints().stream()
                                .filter(this::isOfThisStory)
                                .map(complaint -> complaint.path("status").asText()))
                        .hasSize(submissions.size())
                        .doesNotContain("SUBMITTED", "IN_TRIAGE"));
    }

    /** Looks until routing-service knows one decision on each. */
    void eachHasOneDecision() {
        Patience.atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(submissions)
                        .allSatisfy(submission ->
                                assertThat(coordinator.decisionsOn(submission)).hasSize(1)));
    }

    /** Looks until Kafka has an event of each of these on the topic. */
    void areOn(String topic, List<Submission> some) {
        Patience.aMoment()
                .untilAsserted(() -> assertThat(topics.read(List.of(topic)))
                        .extracting(EventRecord::key)
                        .containsAll(ids(some)));
    }

    /** Whether Kafka has nothing of these on the topic of complaints. */
    void areGoneFromKafka(List<Submission> some) {
        assertThat(topics.read(List.of(Topics.COMPLAINTS)))
                .extracting(EventRecord::key)
                .doesNotContainAnyElementsOf(ids(some));
    }

    private List<String> casesOfThisStory() {
        return coordinator.cases().stream()
                .filter(this::isOfThisStory)
                .map(file -> file.path("complaintId").asText())
                .toList();
    }

    private boolean isOfThisStory(JsonNode item) {
        return item.path("title").asText().contains(story);
    }

    private static List<String> ids(List<Submission> some) {
        return some.stream().map(Submission::id).toList();
    }
}
