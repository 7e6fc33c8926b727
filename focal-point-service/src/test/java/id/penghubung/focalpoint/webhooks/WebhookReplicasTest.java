package id.penghubung.focalpoint.webhooks;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests deliveries of two replicas, after one of them stopped, and of one that waits for a short time only. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookReplicasTest extends WebhookDeliveryFixture {

    @Inject
    HttpClient http;

    @Inject
    DestinationValidator validator;

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

    @Test
    void shouldRecordThatAReceiverDidNotAnswerInTime() {
        try (WebhookReceiver slow = WebhookReceiver.hanging()) {
            // Given
            Subscription subscription = register(slow, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);
            WebhookSettings impatient = new FixedWebhookSettings(true, Duration.ofMillis(300), settings.lease());
            WebhookClient hurried = new WebhookClient(http, validator, impatient, clock);
            WebhookDeliveryWorker other =
                    new WebhookDeliveryWorker(jobs, deliveries, hurried, outcomes, impatient, clock);

            // When
            other.deliver();

            // Then
            await().until(() -> "timeout".equals(subscription.deliveries().getString("items[0].lastFailure")));
            other.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void shouldNotStartWithALeaseThatIsNotLongerThanTheTimeout(int leaseSeconds) {
        WebhookSettings shortLease =
                new FixedWebhookSettings(true, Duration.ofSeconds(10), Duration.ofSeconds(leaseSeconds));
        WebhookDeliveryWorker starting =
                new WebhookDeliveryWorker(jobs, deliveries, client, outcomes, shortLease, clock);

        assertThatThrownBy(() -> starting.requireLeaseLongerThanTimeout(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("penghubung.webhooks.lease (PT%dS) must be longer than penghubung.webhooks.timeout (PT10S)"
                        .formatted(leaseSeconds));
    }
}
