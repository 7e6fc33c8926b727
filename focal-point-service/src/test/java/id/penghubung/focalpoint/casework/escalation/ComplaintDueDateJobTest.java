package id.penghubung.focalpoint.casework.escalation;

import static id.penghubung.focalpoint.testing.ComplaintDecisions.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.CaseTopicReader.PublishedEvent;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Due dates of complaints are published once each, and again when they move. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintDueDateJobTest {

    @Inject
    ComplaintDueDateJob job;

    @Inject
    TestDatabase database;

    private final RoutedComplaint routing = RoutedComplaint.to("dpu").decidedAt(local("2026-11-20T10:00:00"));
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @Test
    void shouldPublishEachDueDateOnceWhenReplicasRunTogether() {
        // Given
        routing.publish();
        complaint.awaitState("VERIFICATION", "RUNNING");

        // When
        ConcurrentCalls.times(3, () -> {
            job.publishAll();
            return true;
        });
        job.publishAll();

        // Then
        assertThat(awaitDueDates(2))
                .extracting(event -> event.body().get("type").asText()
                        + ' '
                        + event.body().get("dueAt").asText())
                .containsExactlyInAnyOrder(
                        "VERIFICATION 2026-11-25T15:59:59Z", "COMPLETENESS_REPLY 2026-12-04T15:59:59Z");
    }

    @Test
    void shouldPublishADueDateAgainWhateverMovedIt() {
        // Given
        routing.publish();
        complaint.awaitState("VERIFICATION", "RUNNING");
        job.publishAll();

        // When
        database.execute("update deadline set due_at = timestamptz '2026-11-26 15:59:59Z' where stage = 'VERIFICATION'"
                + " and subject_id = '" + routing.complaintId() + "'");
        job.publishAll();

        // Then
        PublishedEvent moved = awaitDueDates(3).getLast();
        assertThat(moved.body().get("dueAt").asText()).isEqualTo("2026-11-26T15:59:59Z");
        assertThat(moved.version()).isEqualTo(2);
    }

    private List<PublishedEvent> awaitDueDates(int number) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> CaseTopicReader.eventsOf(routing.complaintId()).stream()
                                .filter(event -> event.type().equals(EventType.COMPLAINT_DEADLINE_SET.typeName()))
                                .toList(),
                        events -> events.size() == number);
    }
}
