package id.penghubung.focalpoint.webhooks;

import static id.penghubung.kit.testing.Polling.await;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.NotificationWorkers;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Subscriptions of receivers, notifications for them, and the state of their deliveries. */
abstract class WebhookDeliveryFixture {

    static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

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

    /** The webhook of one receiver, accessed with the token of the person who registered it. */
    record Subscription(String id, String secret, String token) {

        JsonPath read() {
            return owner().get("/v1/webhooks/" + id).jsonPath();
        }

        JsonPath deliveries() {
            return owner().get("/v1/webhooks/" + id + "/deliveries?limit=100").jsonPath();
        }

        Response post(String action) {
            return owner().header("If-Match", version()).post("/v1/webhooks/{id}/{action}", id, action);
        }

        Response retry(String delivery) {
            return owner().post("/v1/webhooks/" + id + "/deliveries/" + delivery + "/retry");
        }

        void ping() {
            owner().post("/v1/webhooks/" + id + "/ping").then().statusCode(202);
        }

        void remove() {
            owner().header("If-Match", version())
                    .delete("/v1/webhooks/" + id)
                    .then()
                    .statusCode(204);
        }

        private String version() {
            return owner().get("/v1/webhooks/" + id).header("ETag");
        }

        private RequestSpecification owner() {
            return as(token);
        }
    }

    static Subscription register(WebhookReceiver receiver, String kind) {
        return register(receiver, kind, Tokens.headOf("dinsos"));
    }

    static Subscription register(WebhookReceiver receiver, String kind, String token) {
        Response reply = as(token)
                .body(Map.of("url", receiver.url(), "kinds", List.of(kind)))
                .post("/v1/webhooks");
        reply.then().statusCode(201);
        return new Subscription(reply.path("webhook.id"), reply.path("secret"), token);
    }

    UUID enqueueAndDispatch(NotificationKind kind) {
        UUID caseId = UUID.randomUUID();
        Notification notification = new Notification(
                kind, "dinsos", caseId, "KKR-7Q4M-XD2H", null, Map.of("stage", "RESOLUTION"), clock.instant());
        QuarkusTransaction.requiringNew().run(() -> notifications.enqueue(List.of(notification)));
        notificationWorkers.dispatch();
        return caseId;
    }

    static void awaitState(Subscription subscription, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> state.equals(subscription.deliveries().getString("items[0].state")));
    }

    static void awaitAttempts(Subscription subscription, int attempts) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
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

    static RequestSpecification head() {
        return as(Tokens.headOf("dinsos"));
    }

    static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
