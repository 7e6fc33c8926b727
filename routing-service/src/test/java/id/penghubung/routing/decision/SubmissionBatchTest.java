package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.PolledEvents;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import id.penghubung.routing.testing.SqlStatementRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
        ConsumerRecords<String, byte[]> poll = PolledEvents.of(scenarios.stream()
                .map(scenario -> DomainEvents.toSend(scenario.id(), scenario.submission()))
                .toList());

        // When
        List<String> statements = SqlStatementRecorder.of(() -> consumer.on(poll));

        // Then: one read, two inserts, and at most a reload of rules and directory
        assertThat(statements).hasSizeBetween(3, 6);
        assertThat(scenarios.getLast().awaitRouted().agencyCode()).isEqualTo("dpu");
    }
}
