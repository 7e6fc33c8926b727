package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.PolledEvents;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import id.penghubung.routing.testing.SqlStatementRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polls with several events: their effects, and the number of SQL statements for a full one. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SubmissionBatchTest {

    private static final int POLL = 200;

    @Inject
    ComplaintsConsumer consumer;

    @Inject
    RoutingDecisionRepository decisions;

    @Inject
    Jdbc jdbc;

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

        // Then: at most a reload of the directory by Hibernate; new complaints have no routings to read, and are stored
        // without it
        assertThat(statements).hasSizeLessThanOrEqualTo(3).noneMatch(sql -> sql.contains("complaint_routing"));
        assertThat(scenarios.getLast().awaitRouted().agencyCode()).isEqualTo("dpu");
    }

    @Test
    void shouldApplyFurtherEventsAboutAComplaintThatIsSubmittedInTheSamePoll() {
        // Given
        ComplaintScenario verified = ComplaintScenario.ofAComplaintInTenggarong("101");
        ComplaintScenario waiting = ComplaintScenario.ofAComplaintInTenggarong("901");
        Instant verifiedAt = Instant.parse("2026-11-21T02:00:00Z");
        ConsumerRecords<String, byte[]> poll = PolledEvents.of(List.of(
                DomainEvents.toSend(verified.id(), verified.submission()),
                verified.verification(verifiedAt),
                DomainEvents.toSend(waiting.id(), waiting.submission()),
                DomainEvents.toSend(verified.id(), verified.submission())));

        // When
        consumer.on(poll);

        // Then
        assertThat(decisions.confirmedAt(verified.awaitRouted().decisionId())).contains(verifiedAt);
        waiting.awaitSentToTriage();
        waiting.triage()
                .then()
                .statusCode(200)
                .body("title", equalTo(waiting.submission().complaint().title()))
                .body("categoryCode", equalTo("901"));
    }

    @Test
    void shouldConfirmEachDecisionOfAPollByItsFirstVerification() {
        // Given: two complaints at agencies, and one in triage
        ComplaintScenario first =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        ComplaintScenario second =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        ComplaintScenario inTriage =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        UUID ofFirst = first.awaitRouted().decisionId();
        UUID ofSecond = second.awaitRouted().decisionId();
        inTriage.awaitSentToTriage();
        Instant verified = Instant.parse("2026-11-21T02:00:00Z");
        Instant later = verified.plusSeconds(60);
        ConsumerRecords<String, byte[]> poll = PolledEvents.of(List.of(
                first.verification(verified),
                second.verification(later),
                inTriage.verification(verified),
                first.verification(later)));

        // When: it is delivered again, and later verifications follow
        consumer.on(poll);
        consumer.on(poll);
        consumer.on(PolledEvents.of(List.of(first.verification(later), second.verification(later.plusSeconds(60)))));

        // Then
        assertThat(decisions.confirmedAt(ofFirst)).contains(verified);
        assertThat(decisions.confirmedAt(ofSecond)).contains(later);
        assertThat(confirmationsOf(inTriage)).isZero();
    }

    private long confirmationsOf(ComplaintScenario scenario) {
        return jdbc.one("""
                select count(*) from routing_confirmation join routing_decision on id = decision_id where complaint_id = ?
                """, row -> row.getLong(1), scenario.id());
    }
}
