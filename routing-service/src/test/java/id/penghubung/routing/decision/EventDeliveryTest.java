package id.penghubung.routing.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.Topics;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.Kafka;
import id.penghubung.routing.testing.SampleAgencies;
import id.penghubung.routing.testing.ComplaintScenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events come twice, spoiled or late, and still each complaint is decided once and in order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EventDeliveryTest {

    private static final String DEAD_LETTERS = "penghubung.routing-service.dead-letters.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeAll
    static void theDirectoryIsKnown() {
        SampleAgencies.isDescribed();
    }

    @Test
    void shouldDecideOnceWhenASubmissionIsDeliveredTwice() {
        // Given
        ComplaintScenario story = ComplaintScenario.ofAComplaintInTenggarong("101");
        UUID eventId = UUID.randomUUID();

        // When
        publishSubmission(eventId, story);
        publishSubmission(eventId, story);

        // Then
        assertThat(afterALaterComplaint(story)).hasSize(1);
    }

    @Test
    void shouldDecideOnceWhenAComplaintIsSubmittedUnderTwoEventIds() {
        // Given
        ComplaintScenario story = ComplaintScenario.ofAComplaintInTenggarong("103");

        // When
        publishSubmission(UUID.randomUUID(), story);
        publishSubmission(UUID.randomUUID(), story);
        story.eventsWhen(1);
        publishSubmission(UUID.randomUUID(), story);

        // Then
        assertThat(afterALaterComplaint(story)).hasSize(1);
    }

    @Test
    void shouldBuryAPoisonRecordAloneAndLetTheOthersFlow() {
        // Given
        ComplaintScenario before = ComplaintScenario.ofAComplaintInTenggarong("101");
        ComplaintScenario poisoned = ComplaintScenario.ofAComplaintInTenggarong("101");
        ComplaintScenario unreadable = ComplaintScenario.ofAComplaintInTenggarong("101");
        ComplaintScenario after = ComplaintScenario.ofAComplaintInTenggarong("101");

        // When
        before.submitted();
        Kafka.send(spoiled(poisoned, "{\"complaintId\":\"" + poisoned.id() + "\"}"));
        Kafka.send(spoiled(unreadable, "not JSON at all"));
        after.submitted();

        // Then
        assertThat(before.whenRouted().agencyCode()).isEqualTo("dpu");
        assertThat(after.whenRouted().agencyCode()).isEqualTo("dpu");
        for (ComplaintScenario buried : List.of(poisoned, unreadable)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lettersAbout(buried))
                            .singleElement()
                            .satisfies(letter -> {
                                assertThat(Kafka.header(letter, "dead-letter-topic"))
                                        .isEqualTo(Topics.COMPLAINTS);
                                assertThat(Kafka.header(letter, "dead-letter-reason"))
                                        .isNotBlank();
                            }));
            assertThat(buried.records()).isEmpty();
        }
    }

    @Test
    void shouldNumberTheEventsOfAComplaintWithoutGaps() {
        // Given
        ComplaintScenario story = ComplaintScenario.ofAComplaintInTenggarong("106").submitted();
        story.eventsWhen(1);

        // When
        story.returned(1, "dlhk", "Bukan wilayah kami");
        story.eventsWhen(2);
        story.decide("disperkim", "Permukiman").then().statusCode(200);
        List<DomainEvent> events = story.eventsWhen(3);

        // Then
        assertThat(events)
                .hasExactlyElementsOfTypes(ComplaintRouted.class, ComplaintSentToTriage.class, ComplaintRouted.class);
        assertThat(story.records())
                .extracting(record -> Kafka.header(record, "ce_aggregateversion"))
                .containsExactly("1", "2", "3");
        assertThat(story.records())
                .allSatisfy(record -> assertThat(Kafka.header(record, "ce_subject"))
                        .isEqualTo(story.id().toString()));
    }

    private static void publishSubmission(UUID eventId, ComplaintScenario story) {
        Kafka.publish(
                eventId,
                Topics.COMPLAINTS,
                story.submission(),
                story.id().toString(),
                story.id().toString(),
                1);
    }

    private static ProducerRecord<String, byte[]> spoiled(ComplaintScenario story, String body) {
        ProducerRecord<String, byte[]> good = Kafka.record(
                UUID.randomUUID(),
                Topics.COMPLAINTS,
                story.submission(),
                story.id().toString(),
                story.id().toString(),
                1);
        return new ProducerRecord<>(good.topic(), null, good.key(), body.getBytes(UTF_8), good.headers());
    }

    /** What was told about a complaint once a later event under its key had its effect, so that nothing is pending. */
    private static List<DomainEvent> afterALaterComplaint(ComplaintScenario story) {
        ComplaintScenario later = ComplaintScenario.ofAComplaintInTenggarong("901");
        Kafka.publish(
                UUID.randomUUID(),
                Topics.COMPLAINTS,
                later.submission(),
                story.id().toString(),
                later.id().toString(),
                1);
        later.eventsWhen(1);
        return story.eventsWhen(1);
    }

    private static List<ConsumerRecord<String, byte[]>> lettersAbout(ComplaintScenario story) {
        return Kafka.allOf(DEAD_LETTERS, story.id().toString());
    }
}
