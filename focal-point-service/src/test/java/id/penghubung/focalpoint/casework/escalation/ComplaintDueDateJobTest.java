package id.penghubung.focalpoint.casework.escalation;

import static id.penghubung.focalpoint.testing.ComplaintDecisions.local;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.EventType;
import id.penghubung.events.LocalizedText;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.CaseTopicReader.PublishedEvent;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
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

    @Test
    void shouldTellTheDueDatesOfTheCaseInOneEventFromTheStartWithoutAnUpdateOfThem() {
        // Given
        routing.publish();
        complaint.awaitState("VERIFICATION", "RUNNING");

        // When
        job.publishAll();
        job.publishAll();

        // Then
        PublishedEvent event = await(EventType.CASE_DEADLINES_SET, 1).getFirst();
        assertThat(event.body().get("round").asInt()).isEqualTo(1);
        assertThat(deadlinesIn(event))
                .containsExactly("FIRST_FOLLOW_UP 2026-11-27T15:59:59Z", "RESOLUTION 2026-12-10T15:59:59Z");
        JsonNode calculation = event.body().at("/deadlines/1/calculation");
        assertThat(calculation.get("amount").asInt()).isEqualTo(14);
        assertThat(calculation.get("unit").asText()).isEqualTo("WORKING_DAY");
        assertThat(calculation.get("weekendDays").asInt()).isPositive();
        assertThat(calculation.has("previousDueAt")).isFalse();
        assertThat(database.column(
                        "select event_version::text from deadline where complaint_id = ?::uuid and subject_kind = 'CASE'",
                        routing.complaintId().toString()))
                .as("numbers of the events, stored with the deadlines")
                .containsExactly("1", "1");
    }

    @Test
    void shouldPublishTheDueDatesOfAComplaintOneAfterAnother() {
        // Given
        RoutedComplaint another = RoutedComplaint.to("dpu").decidedAt(routing.decidedAt());
        routing.publish();
        another.publish();
        complaint.awaitState("VERIFICATION", "RUNNING");
        new ComplaintDecisions(another.complaintId()).awaitState("VERIFICATION", "RUNNING");

        // When
        job.publishAll();

        // Then
        List<String> complaints = database.column(
                """
                        select record_key
                        from (select position, type, record_key from outbox
                            union all select position, type, record_key from published_event) as event
                        where record_key in (?, ?) and type in (?, ?)
                        order by position
                        """,
                routing.complaintId().toString(),
                another.complaintId().toString(),
                EventType.COMPLAINT_DEADLINE_SET.typeName(),
                EventType.CASE_DEADLINES_SET.typeName());
        assertThat(complaints).hasSize(6);
        assertThat(complaints.subList(0, 3)).containsOnly(complaints.getFirst());
        assertThat(complaints.subList(3, 6)).containsOnly(complaints.getLast());
    }

    @Test
    void shouldTellTheDueDatesOfTheCaseOfAComplaintThatWasInTriageFirst() {
        // Given
        complaint.publish(new ComplaintSentToTriage(
                routing.complaintId(), 1, new LocalizedText("Tidak jelas", "Unclear"), routing.decidedAt()));
        complaint.awaitState("VERIFICATION", "RUNNING");
        job.publishAll();
        RoutedComplaint second = routing.round(2).publish();
        CaseApiClient.as(Tokens.coordinator()).awaitCase(second);

        // When
        job.publishAll();

        // Then
        PublishedEvent event = await(EventType.CASE_DEADLINES_SET, 1).getFirst();
        assertThat(event.body().get("round").asInt()).isEqualTo(2);
        assertThat(deadlinesIn(event)).hasSize(2);
    }

    @Test
    void shouldTellAMovedDueDateOfTheCaseWithTheOneBefore() {
        // Given
        routing.publish();
        complaint.awaitState("VERIFICATION", "RUNNING");
        job.publishAll();

        // When
        database.execute("update deadline set due_at = timestamptz '2026-12-11 15:59:59Z' where stage = 'RESOLUTION'"
                + " and complaint_id = '" + routing.complaintId() + "'");
        job.publishAll();

        // Then
        PublishedEvent moved = await(EventType.CASE_DEADLINES_SET, 2).getLast();
        assertThat(deadlinesIn(moved)).containsExactly("RESOLUTION 2026-12-11T15:59:59Z");
        assertThat(moved.body().at("/deadlines/0/calculation/previousDueAt").asText())
                .isEqualTo("2026-12-10T15:59:59Z");
        assertThat(moved.version()).isEqualTo(2);
    }

    /** UU 25/2009 Art. 42: nothing more is told of a complaint that accuses staff, or whose reporter is secret, than the deadline. */
    @Test
    void shouldTellNothingButTheDeadlineOfAComplaintThatAccusesStaff() {
        // Given
        routing.withOversight().publish();
        complaint.awaitState("VERIFICATION", "RUNNING");

        // When
        job.publishAll();

        // Then
        PublishedEvent event = await(EventType.CASE_DEADLINES_SET, 1).getFirst();
        assertThat(event.body().properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("complaintId", "caseId", "round", "agencyCode", "deadlines", "setAt");
        assertThat(event.body().toString()).doesNotContain("Jalan berlubang", "Tiga lubang");
    }

    private static List<String> deadlinesIn(PublishedEvent event) {
        return event.body()
                .get("deadlines")
                .valueStream()
                .map(each -> each.get("type").asText() + ' ' + each.get("dueAt").asText())
                .toList();
    }

    private List<PublishedEvent> awaitDueDates(int number) {
        return await(EventType.COMPLAINT_DEADLINE_SET, number);
    }

    private List<PublishedEvent> await(EventType type, int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> CaseTopicReader.eventsOf(routing.complaintId()).stream()
                                .filter(event -> event.type().equals(type.typeName()))
                                .toList(),
                        events -> events.size() == number);
    }
}
