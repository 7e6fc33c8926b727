package id.penghubung.focalpoint.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests when a webhook is switched off: its receiver is gone, or fails for too long. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookDeactivationTest extends WebhookDeliveryFixture {

    @Test
    void shouldSwitchOffAWebhookThatIsGoneAndNotifyTheHead() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(410)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);

            // When
            worker.deliver();

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> "OFF".equals(subscription.read().getString("state")));
            assertThat(subscription.read().getString("offReason")).isEqualTo("GONE");
            enqueueAndDispatch(NotificationKind.BREACH);
            worker.deliver();
            assertThat(receiver.calls()).hasSize(1);
            mailbox.clear();
            notificationWorkers.sendMails();
            assertThat(mailbox.getMailsSentTo("koordinator@example.org"))
                    .as("this agency has no head in the directory")
                    .anyMatch(mail -> mail.getSubject().contains("Webhook dimatikan"));
        }
    }

    @Test
    void shouldSwitchOffAfterTheLastAttemptAndDeliverAfterActivation() {
        try (WebhookReceiver receiver =
                WebhookReceiver.answering(500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);

            // When
            Instant moment = FRIDAY;
            for (int attempt = 1; attempt <= settings.retryDelays().size() + 1; attempt++) {
                worker.deliver();
                awaitAttempts(subscription, attempt);
                String next = subscription.deliveries().getString("items[0].nextAttemptAt");
                moment = next == null ? moment : Instant.parse(next);
                clock.stopAt(moment);
            }

            // Then
            assertThat(Duration.between(FRIDAY, moment)).isBetween(Duration.ofHours(60), Duration.ofHours(91));
            assertThat(subscription.deliveries().getString("items[0].state")).isEqualTo("EXHAUSTED");
            assertThat(subscription.read().getString("offReason")).isEqualTo("FAILING");
            assertThat(subscription
                            .retry(subscription.deliveries().getString("items[0].id"))
                            .statusCode())
                    .isEqualTo(409);
            subscription.post("activation").then().statusCode(200);
            subscription
                    .retry(subscription.deliveries().getString("items[0].id"))
                    .then()
                    .statusCode(202);
            worker.deliver();
            awaitState(subscription, "DELIVERED");
        }
    }

    @Test
    void shouldSwitchOffAfterFiveDaysWithoutASuccess() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(500)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);
            worker.deliver();
            awaitAttempts(subscription, 1);

            // When
            clock.stopAt(FRIDAY.plus(Duration.ofDays(5)));
            worker.deliver();

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> "FAILING".equals(subscription.read().getString("offReason")));
        }
    }
}
