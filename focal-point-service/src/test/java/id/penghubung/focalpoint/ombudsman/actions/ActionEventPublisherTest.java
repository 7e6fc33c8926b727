package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.events.Topics.OMBUDSMAN;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Orders and decisions are published in their order, without free text. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ActionEventPublisherTest {

    @Inject
    SampleMatters matters;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());

    @Test
    void shouldPublishTheOrderAndTheDecision() {
        // Given
        String matterId = matters.opened("REGULAR", "dpu");
        String id = liaison.ordered(
                matterId,
                ActionApiClient.correctiveAction(
                        "task",
                        "Rahasia",
                        "evidence",
                        null,
                        "issuedOn",
                        "2026-03-02",
                        "receivedAt",
                        "2026-03-02T02:00:00Z"));

        // When
        liaison.step(id, "withdrawal", Map.of("reason", "Rahasia alasan"))
                .then()
                .statusCode(200);

        // Then
        List<ConsumerRecord<String, byte[]>> records = await().atMost(Duration.ofSeconds(20))
                .until(() -> Topics.read(OMBUDSMAN, matterId), found -> found.size() == 3);
        assertThat(records)
                .extracting(record -> Topics.requiredHeader(record, "ce_type"))
                .containsExactly(
                        "id.penghubung.action.ordered.v1",
                        "id.penghubung.action.changed.v1",
                        "id.penghubung.action.decided.v1");
        assertThat(records)
                .extracting(record -> Topics.requiredHeader(record, "ce_aggregateversion"))
                .containsExactly("1", "2", "3");
        assertThat(records)
                .extracting(record -> DomainEvents.body(record).toString())
                .allSatisfy(body -> assertThat(body).contains(id, "dpu").doesNotContain("Rahasia"));
        assertThat(DomainEvents.body(records.get(1)).path("change").asText()).isEqualTo("OVERDUE");
        assertThat(DomainEvents.body(records.get(1)).path("dueOn").asText()).startsWith("2026-");
        assertThat(DomainEvents.body(records.getLast()).path("outcome").asText())
                .isEqualTo("WITHDRAWN");
    }
}
