package id.penghubung.routing.decision;

import static id.penghubung.events.Topics.COMPLAINTS;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import id.penghubung.routing.testing.SqlStatementRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Number of SQL statements for a full poll. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SubmissionBatchTest {

    private static final int POLL = 200;

    @Inject
    ComplaintsConsumer consumer;

    @BeforeEach
    void publishDirectory() {
        SampleAgencies.publishAll();
        ComplaintScenario.ofAComplaintInTenggarong("101").submitted().awaitRouted();
    }

    @Test
    void shouldDecideAFullPollInAFewStatements() {
        // Given
        List<ComplaintScenario> scenarios = Stream.generate(() -> ComplaintScenario.ofAComplaintInTenggarong("101"))
                .limit(POLL)
                .toList();

        // When
        List<String> statements = SqlStatementRecorder.of(() -> consumer.on(pollOf(scenarios)));

        // Then: one read, two inserts, and at most a reload of rules and directory
        assertThat(statements).hasSizeBetween(3, 6);
        assertThat(scenarios.getLast().awaitRouted().agencyCode()).isEqualTo("dpu");
    }

    private static ConsumerRecords<String, byte[]> pollOf(List<ComplaintScenario> scenarios) {
        TopicPartition partition = new TopicPartition(COMPLAINTS, 0);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (ComplaintScenario scenario : scenarios) {
            String key = scenario.id().toString();
            ProducerRecord<String, byte[]> sent =
                    DomainEvents.toSend(key, scenario.submission()).record();
            records.add(new ConsumerRecord<>(
                    partition.topic(),
                    partition.partition(),
                    records.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    sent.value().length,
                    key,
                    sent.value(),
                    sent.headers(),
                    Optional.empty()));
        }
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }
}
