package id.penghubung.focalpoint.ombudsman.matters;

import static id.penghubung.events.Topics.OMBUDSMAN;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Each change of a matter is published in its order, without free text and without the reporter. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MatterEventPublisherTest {

    private final MatterApiClient liaison = MatterApiClient.liaison();

    @Test
    void shouldPublishEachStepOfAMatter() {
        // Given
        String id = liaison.opened(
                "dpu", Map.of("stage", "EXAMINATION", "subject", "Rahasia perkara", "reporterSecret", true));

        // When
        liaison.move(id, Map.of("to", "EXAMINATION_REPORT", "on", "2026-04-01"));
        liaison.move(id, Map.of("to", "CLOSED", "on", "2026-05-01", "reason", "Rahasia alasan"));
        // A rejected move publishes nothing.
        liaison.move(id, Map.of("to", "EXAMINATION"));

        // Then
        List<ConsumerRecord<String, byte[]>> records = await().atMost(Duration.ofSeconds(20))
                .until(() -> Topics.read(OMBUDSMAN, id), found -> found.size() == 3);
        assertThat(records)
                .extracting(record -> Topics.requiredHeader(record, "ce_type"))
                .containsExactly(
                        "id.penghubung.matter.opened.v1",
                        "id.penghubung.matter.moved.v1",
                        "id.penghubung.matter.closed.v1");
        assertThat(records)
                .extracting(record -> Topics.requiredHeader(record, "ce_aggregateversion"))
                .containsExactly("1", "2", "3");
        assertThat(records)
                .extracting(record -> DomainEvents.body(record).toString())
                .allSatisfy(body -> assertThat(body).contains(id, "dpu").doesNotContain("Rahasia", "eporter"));
        assertThat(DomainEvents.body(records.getLast()).path("outcome").asText())
                .isEqualTo("CLOSED");
    }
}
