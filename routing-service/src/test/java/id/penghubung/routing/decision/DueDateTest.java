package id.penghubung.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.PolledEvents;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Due dates of complaints: that of the verification counts for a complaint in triage; the others are passed over. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DueDateTest {

    // In the far future, so that no other test finds these complaints late or at the head of the queue.
    private static final Instant DUE = Instant.parse("2127-01-11T02:00:00Z");
    private static final Instant ANOTHER = Instant.parse("2127-01-12T02:00:00Z");

    @Inject
    ReturnsConsumer consumer;

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldTakeOverTheDueDateOfTheVerificationOfAComplaintInTriage() {
        // Given
        ComplaintScenario inTriage =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        inTriage.awaitSentToTriage();
        SentEvent verification = inTriage.dueDate("VERIFICATION", DUE);
        SentEvent reply = inTriage.dueDate("COMPLETENESS_REPLY", ANOTHER);
        SentEvent outerLimit = inTriage.dueDate("OUTER_LIMIT", ANOTHER);

        // When
        consumer.on(PolledEvents.of(List.of(verification, reply, outerLimit)));

        // Then
        inTriage.triage().then().body("dueAt", equalTo("2127-01-11T02:00:00Z"));
        assertThat(isRecorded(verification)).isTrue();
        assertThat(isRecorded(reply)).isFalse();
        assertThat(isRecorded(outerLimit)).isFalse();
    }

    @Test
    void shouldTakeOverALaterDueDateAndNotOneThatIsDeliveredAgain() {
        // Given
        ComplaintScenario inTriage =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        inTriage.awaitSentToTriage();
        SentEvent first = inTriage.dueDate("VERIFICATION", DUE);
        consumer.on(PolledEvents.of(List.of(first)));
        consumer.on(PolledEvents.of(List.of(inTriage.dueDate("VERIFICATION", ANOTHER))));

        // When
        consumer.on(PolledEvents.of(List.of(first)));

        // Then
        inTriage.triage().then().body("dueAt", equalTo("2127-01-12T02:00:00Z"));
    }

    @Test
    void shouldPassOverDueDatesOfAComplaintAtAnAgencyAndStillTakeItsReturn() {
        // Given
        ComplaintScenario routed =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        routed.awaitRouted();
        SentEvent verification = routed.dueDate("VERIFICATION", DUE);
        SentEvent reply = routed.dueDate("REPORTER_REPLY", DUE);
        SentEvent returned = routed.toBeReturned(1, "dpu", "Bukan kami");

        // When
        consumer.on(PolledEvents.of(List.of(verification, returned, reply)));

        // Then
        routed.awaitEvents(2);
        assertThat(isRecorded(returned)).isTrue();
        assertThat(isRecorded(verification)).isFalse();
        assertThat(isRecorded(reply)).isFalse();
    }

    private boolean isRecorded(SentEvent event) {
        return jdbc.one(
                "select exists (select from inbox where consumer = 'routing-service.cases' and event_id = ?)",
                row -> row.getBoolean(1),
                event.id());
    }
}
