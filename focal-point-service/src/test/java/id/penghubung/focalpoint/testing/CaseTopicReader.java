package id.penghubung.focalpoint.testing;

import static id.penghubung.events.Topics.CASES;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.EventType;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Topics;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the published events of cases. */
public final class CaseTopicReader {

    private CaseTopicReader() {}

    /**
     * A published event.
     *
     * @param type event type, such as {@code …resolved.v1}
     * @param subject id of the case
     */
    public record PublishedEvent(String type, String subject, long version, JsonNode body) {}

    /** Reads all events of a complaint, in order. */
    public static List<PublishedEvent> eventsOf(UUID complaintId) {
        return Topics.read(CASES, complaintId.toString()).stream()
                .map(CaseTopicReader::publishedEvent)
                .toList();
    }

    /** Waits until exactly these events of the cases of a complaint are published, in this order. */
    public static List<PublishedEvent> awaitEvents(UUID complaintId, EventType... types) {
        List<String> expected = List.of(types).stream().map(EventType::typeName).toList();
        return await().until(() -> ofCases(complaintId), events -> {
            assertThat(events.size()).isLessThanOrEqualTo(expected.size());
            return events.stream().map(PublishedEvent::type).toList().equals(expected);
        });
    }

    /** Leaves out the events of due dates, of the complaint and of its cases, which a job publishes. */
    private static List<PublishedEvent> ofCases(UUID complaintId) {
        return eventsOf(complaintId).stream()
                .filter(event -> event.type().startsWith("id.penghubung.case.")
                        && !event.type().equals(EventType.CASE_DEADLINES_SET.typeName()))
                .toList();
    }

    private static PublishedEvent publishedEvent(ConsumerRecord<String, byte[]> record) {
        return new PublishedEvent(
                Topics.requiredHeader(record, "ce_type"),
                Topics.requiredHeader(record, "ce_subject"),
                Long.parseLong(Topics.requiredHeader(record, "ce_aggregateversion")),
                DomainEvents.body(record));
    }
}
