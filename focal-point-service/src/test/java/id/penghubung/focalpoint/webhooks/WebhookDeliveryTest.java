package id.penghubung.focalpoint.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.NotificationWorkers;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.testing.AccessTokens;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests deliveries to receivers that accept, fail, do not answer, redirect, or are gone. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookDeliveryTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

    @Inject
    BackgroundJobRunner jobs;

    @Inject
    Notifications notifications;

    @Inject
    NotificationWorkers notificationWorkers;

    @Inject
    WebhookDeliveryWorker worker;

    @Inject
    WebhookDeliveryTable deliveries;

    @Inject
    WebhookClient client;

    @Inject
    WebhookDeliveryOutcomes outcomes;

    @Inject
    WebhookSettings settings;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    @BeforeEach
    void stopClock() {
        clock.stopAt(FRIDAY);
        notificationWorkers.dispatch();
    }

    @AfterEach
    void runClock() {
        RequestSpecification head = head();
        head.get("/v1/webhooks?limit=100")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> head().header(
                                "If-Match", head().get("/v1/webhooks/" + id).header("ETag"))
                        .delete("/v1/webhooks/" + id));
        clock.run();
    }

    @Test
    void shouldDeliverASignedRequestToASubscriber() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");

            // When
            UUID caseId = enqueueAndDispatch(NotificationKind.BREACH);
            enqueueAndDispatch(NotificationKind.REMINDER);
            worker.deliver();

            // Then
            awaitState(subscription, "DELIVERED");
            assertThat(receiver.calls()).singleElement().satisfies(call -> {
                assertThat(call.isSignedBy(subscription.secret())).isTrue();
                assertThat(call.timestamp()).isEqualTo(Long.toString(FRIDAY.getEpochSecond()));
                JsonPath body = new JsonPath(call.body());
                assertThat(body.getString("type")).isEqualTo("deadline.breached");
                assertThat(body.getString("timestamp")).isEqualTo(FRIDAY.toString());
                assertThat(body.getMap("data", String.class, String.class))
                        .containsOnly(
                                Map.entry("agencyCode", "dinsos"),
                                Map.entry("caseId", caseId.toString()),
                                Map.entry("trackingNumber", "KKR-7Q4M-XD2H"),
                                Map.entry("stage", "RESOLUTION"));
            });
        }
    }

    @Test
    void shouldRetryUnderTheSameIdWithANewSignature() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(503, 200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);
            worker.deliver();
            awaitAttempts(subscription, 1);
            worker.deliver();

            // When
            clock.stopAt(FRIDAY.plusSeconds(6));
            worker.deliver();

            // Then
            awaitState(subscription, "DELIVERED");
            assertThat(receiver.calls()).hasSize(2).allMatch(call -> call.isSignedBy(subscription.secret()));
            assertThat(receiver.calls())
                    .extracting(WebhookReceiver.Call::id)
                    .containsOnly(receiver.calls().getFirst().id());
            assertThat(receiver.calls())
                    .extracting(WebhookReceiver.Call::timestamp)
                    .doesNotHaveDuplicates();
            assertThat(subscription.read().getString("failingSince")).isNull();
        }
    }

    @Test
    void shouldTimeOutSlowReceiversWithoutDelayingOthers() {
        try (WebhookReceiver slow = WebhookReceiver.hanging();
                WebhookReceiver fast = WebhookReceiver.answering(204)) {
            // Given
            Subscription slowSubscription = register(slow, "BREACH");
            Subscription fastSubscription = register(fast, "BREACH");
            IntStream.range(0, 5).forEach(any -> enqueueAndDispatch(NotificationKind.BREACH));

            // When
            worker.deliver();

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> fast.calls().size() == 5);
            assertThat(slowSubscription.deliveries().getList("items.lastFailure"))
                    .as("the fast receiver got all deliveries before the slow one timed out")
                    .containsOnlyNulls();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> slowSubscription
                            .deliveries()
                            .getList("items.lastFailure")
                            .contains("timeout"));
            assertThat(slow.calls())
                    .as("the number of concurrent deliveries is limited")
                    .hasSizeLessThanOrEqualTo(5);
            assertThat(fastSubscription.deliveries().getList("items.state")).containsOnly("DELIVERED");
        }
    }

    @Test
    void shouldNotFollowARedirectToAPrivateAddress() {
        try (WebhookReceiver inside = WebhookReceiver.answering(200);
                WebhookReceiver redirecting = WebhookReceiver.redirectingTo(inside.url())) {
            // Given
            Subscription subscription = register(redirecting, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);

            // When
            worker.deliver();

            // Then
            awaitAttempts(subscription, 1);
            assertThat(subscription.deliveries().getInt("items[0].lastStatus")).isEqualTo(307);
            assertThat(subscription.deliveries().getString("items[0].state")).isEqualTo("PENDING");
            assertThat(inside.calls()).isEmpty();
        }
    }

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

    /** The webhook of one receiver, accessed with the token of the agency's head. */
    private record Subscription(String id, String secret) {

        JsonPath read() {
            return head().get("/v1/webhooks/" + id).jsonPath();
        }

        JsonPath deliveries() {
            return head().get("/v1/webhooks/" + id + "/deliveries?limit=100").jsonPath();
        }

        Response post(String action) {
            String version = head().get("/v1/webhooks/" + id).header("ETag");
            return head().header("If-Match", version).post("/v1/webhooks/" + id + "/" + action);
        }

        Response retry(String delivery) {
            return head().post("/v1/webhooks/" + id + "/deliveries/" + delivery + "/retry");
        }

        void ping() {
            head().post("/v1/webhooks/" + id + "/ping").then().statusCode(202);
        }
    }

    private static Subscription register(WebhookReceiver receiver, String kind) {
        Response reply = head().body(Map.of("url", receiver.url(), "kinds", List.of(kind)))
                .post("/v1/webhooks");
        reply.then().statusCode(201);
        return new Subscription(reply.path("webhook.id"), reply.path("secret"));
    }

    private UUID enqueueAndDispatch(NotificationKind kind) {
        UUID caseId = UUID.randomUUID();
        Notification notification = new Notification(
                kind, "dinsos", caseId, "KKR-7Q4M-XD2H", null, Map.of("stage", "RESOLUTION"), clock.instant());
        QuarkusTransaction.requiringNew().run(() -> notifications.enqueue(List.of(notification)));
        notificationWorkers.dispatch();
        return caseId;
    }

    private static void awaitState(Subscription subscription, String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> state.equals(subscription.deliveries().getString("items[0].state")));
    }

    private static void awaitAttempts(Subscription subscription, int attempts) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonPath newest = subscription.deliveries();
            boolean answered = newest.get("items[0].lastStatus") != null || newest.get("items[0].lastFailure") != null;
            boolean settled = "EXHAUSTED".equals(newest.getString("items[0].state"))
                    || isScheduledRetry(
                            newest.getString("items[0].nextAttemptAt"), newest.getString("items[0].lastAttemptAt"));
            return answered && settled && newest.getInt("items[0].attempts") == attempts;
        });
    }

    /** During an attempt, the next one is scheduled for the end of the lease, exactly 60 seconds later. */
    private static boolean isScheduledRetry(String next, String last) {
        return next != null
                && !Duration.between(Instant.parse(last), Instant.parse(next)).equals(Duration.ofSeconds(60));
    }

    private static RequestSpecification head() {
        return RestAssured.given().auth().oauth2(AccessTokens.headOf("dinsos")).contentType(ContentType.JSON);
    }
}
