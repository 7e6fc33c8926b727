package id.penghubung.focalpoint.webhooks;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests deliveries of two replicas, and after one of them stopped. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookReplicasTest extends WebhookDeliveryFixture {

    @Test
    void shouldDeliverEachOnceWhenTwoReplicasRunAtTheSameTime() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            IntStream.range(0, 40).forEach(any -> enqueueAndDispatch(NotificationKind.BREACH));
            WebhookDeliveryWorker other =
                    new WebhookDeliveryWorker(jobs, deliveries, client, outcomes, settings, clock);

            // When
            worker.deliver();
            other.deliver();

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> subscription.deliveries().getList("items.state").stream()
                            .allMatch("DELIVERED"::equals));
            Set<String> ids = new HashSet<>(
                    receiver.calls().stream().map(WebhookReceiver.Call::id).toList());
            assertThat(ids).hasSize(40);
            assertThat(receiver.calls()).hasSize(40);
            other.stop();
        }
    }

    @Test
    void shouldRedeliverUnderTheSameIdAfterTheLeaseOfAStoppedReplica() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);
            var claimed = deliveries
                    .claim(UUID.fromString(subscription.id()), FRIDAY, FRIDAY.plus(settings.lease()))
                    .orElseThrow();
            worker.deliver();
            assertThat(receiver.calls()).isEmpty();

            // When
            clock.stopAt(FRIDAY.plus(settings.lease()));
            worker.deliver();

            // Then
            awaitState(subscription, "DELIVERED");
            assertThat(receiver.calls())
                    .extracting(WebhookReceiver.Call::id)
                    .containsExactly(claimed.id().toString());
            outcomes.record(claimed, new AttemptResult.Rejected(500));
            assertThat(subscription.deliveries().getString("items[0].state"))
                    .as("a result that is recorded after the end of the lease is ignored")
                    .isEqualTo("DELIVERED");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void shouldNotStartWithALeaseThatIsNotLongerThanTheTimeout(int leaseSeconds) {
        WebhookSettings shortLease = new FixedWebhookSettings(true, Duration.ofSeconds(leaseSeconds));
        WebhookDeliveryWorker starting =
                new WebhookDeliveryWorker(jobs, deliveries, client, outcomes, shortLease, clock);

        assertThatThrownBy(() -> starting.requireLeaseLongerThanTimeout(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("penghubung.webhooks.lease (PT%dS) must be longer than penghubung.webhooks.timeout (PT10S)"
                        .formatted(leaseSeconds));
    }
}
