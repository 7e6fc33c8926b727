package id.penghubung.focalpoint.webhooks;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Test deliveries: how many may be in progress, and with which secrets they are signed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookPingTest extends WebhookDeliveryFixture {

    @Test
    void shouldRefuseATestDeliveryWhileTenAreInProgress() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            for (int i = 0; i < 10; i++) {
                subscription.ping();
            }

            // When
            Response refused = head().post("/v1/webhooks/" + subscription.id() + "/ping");

            // Then
            refused.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:delivery-pending"));
            worker.deliver();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> subscription.deliveries().getList("items.state").stream()
                            .allMatch("DELIVERED"::equals));
            subscription.ping();
        }
    }

    @Test
    void shouldSignWithBothSecretsForADayAfterARotation() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");

            // When
            String renewed = subscription.post("rotation").jsonPath().getString("secret");
            subscription.ping();
            worker.deliver();
            awaitState(subscription, "DELIVERED");
            clock.stopAt(FRIDAY.plus(Duration.ofHours(24)));
            subscription.ping();
            worker.deliver();
            await().atMost(Duration.ofSeconds(20)).until(() -> receiver.calls().size() == 2);

            // Then
            assertThat(receiver.calls()).allMatch(call -> call.isSignedBy(renewed));
            assertThat(receiver.calls().getFirst().isSignedBy(subscription.secret()))
                    .isTrue();
            assertThat(receiver.calls().getLast().isSignedBy(subscription.secret()))
                    .isFalse();
        }
    }
}
