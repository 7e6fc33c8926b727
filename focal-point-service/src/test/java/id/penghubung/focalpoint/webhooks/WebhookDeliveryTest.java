package id.penghubung.focalpoint.webhooks;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests deliveries to receivers that accept, fail, do not answer, or redirect. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookDeliveryTest extends WebhookDeliveryFixture {

    @Inject
    SampleMatters matters;

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
    void shouldNotTellAnAgencyOfAMatterInWhichOneOfItsPeopleIsAccused() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            String open = matters.opened("REGULAR", "dinsos");
            String withheld = matters.opened("REGULAR", "dinsos");
            matters.accuse(withheld, "dinsos", "dinsos-kepala");

            // When
            Stream.of(open, withheld).forEach(this::enqueueBreachOfLetter);
            notificationWorkers.dispatch();
            worker.deliver();

            // Then
            awaitState(subscription, "DELIVERED");
            assertThat(receiver.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.body()).contains(open).doesNotContain(withheld));
            assertThat(subscription.deliveries().getList("items")).hasSize(1);
        }
    }

    @Test
    void shouldNotifyALiaisonOfMattersOnlyAndNotOfOneWithAConflictOfTheirs() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription =
                    register(receiver, "BREACH", Tokens.namedOfficerOf("ombudsman", "webhook-liaison", "ombudsman"));
            String open = matters.opened("REGULAR", "dinsos");
            String withheld = matters.opened("REGULAR", "dinsos");
            matters.declareConflict(withheld, "webhook-liaison");

            // When
            Stream.of(withheld, open).forEach(this::enqueueBreachOfLetter);
            UUID caseId = enqueueAndDispatch(NotificationKind.BREACH);
            worker.deliver();

            // Then
            awaitState(subscription, "DELIVERED");
            assertThat(receiver.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.body())
                            .contains(open)
                            .doesNotContain(withheld)
                            .doesNotContain(caseId.toString()));
            assertThat(subscription.deliveries().getList("items")).hasSize(1);
            subscription.remove();
        }
    }

    @Test
    void shouldNotifyALiaisonAndACoordinatorOfAReferralAndNeitherAnAgencyNorTheSecretary() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200);
                WebhookReceiver otherReceiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(
                    receiver,
                    "COMPLAINT_REFERRED",
                    Tokens.namedOfficerOf("ombudsman", "referral-liaison", "ombudsman"));
            Subscription ofAgency = register(otherReceiver, "COMPLAINT_REFERRED");
            Subscription ofCoordinator = register(
                    otherReceiver,
                    "COMPLAINT_REFERRED",
                    Tokens.namedOfficerOf("setda", "referral-coordinator", "coordinator"));
            Subscription ofSecretary = register(
                    otherReceiver,
                    "COMPLAINT_REFERRED",
                    Tokens.namedOfficerOf("setda", "referral-secretary", "secretary"));
            String complaintId = UUID.randomUUID().toString();

            // When
            Notification referred = new Notification(
                    NotificationKind.COMPLAINT_REFERRED,
                    Notification.OMBUDSMAN,
                    null,
                    "KKR-7Q4M-XD2H",
                    null,
                    Map.of("complaintId", complaintId),
                    clock.instant());
            QuarkusTransaction.requiringNew().run(() -> notifications.enqueue(List.of(referred)));
            notificationWorkers.dispatch();
            worker.deliver();

            // Then
            awaitState(subscription, "DELIVERED");
            assertThat(receiver.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.body()).contains("complaint.referred", complaintId));
            assertThat(ofCoordinator.deliveries().getList("items")).hasSize(1);
            assertThat(ofAgency.deliveries().getList("items")).isEmpty();
            assertThat(ofSecretary.deliveries().getList("items")).isEmpty();
            Stream.of(subscription, ofAgency, ofCoordinator, ofSecretary).forEach(Subscription::remove);
        }
    }

    @Test
    void shouldNotifyACoordinatorOfCasesAndTheSecretaryOfMattersOnlyAndNeitherOfAConflictOfTheirs() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200);
                WebhookReceiver secretaryReceiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription ofCoordinator =
                    register(receiver, "BREACH", Tokens.namedOfficerOf("setda", "webhook-coordinator", "coordinator"));
            Subscription ofSecretary = register(
                    secretaryReceiver, "BREACH", Tokens.namedOfficerOf("setda", "webhook-secretary", "secretary"));
            String open = matters.opened("REGULAR", "dinsos");
            String withheld = matters.opened("REGULAR", "dinsos");
            matters.declareConflict(withheld, "webhook-coordinator");
            matters.declareConflict(withheld, "webhook-secretary");

            // When
            Stream.of(withheld, open).forEach(this::enqueueBreachOfLetter);
            String caseId = enqueueAndDispatch(NotificationKind.BREACH).toString();
            worker.deliver();

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls())
                    .extracting(WebhookReceiver.Call::body)
                    .anyMatch(body -> body.contains(open))
                    .anyMatch(body -> body.contains(caseId))
                    .noneMatch(body -> body.contains(withheld));
            assertThat(ofCoordinator.deliveries().getList("items")).hasSize(2);
            awaitState(ofSecretary, "DELIVERED");
            assertThat(secretaryReceiver.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.body()).contains(open));
            assertThat(ofSecretary.deliveries().getList("items")).hasSize(1);
            Stream.of(ofCoordinator, ofSecretary).forEach(Subscription::remove);
        }
    }

    @Test
    void shouldNotifyNobodyOutsideTheAgencyOfADraft() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            String matter = matters.opened("REGULAR", "dinsos");
            List<Subscription> subscriptions = Stream.of("ombudsman", "coordinator", "secretary")
                    .map(role -> register(
                            receiver, "ANSWER_SUBMITTED", Tokens.namedOfficerOf("setda", "draft-" + role, role)))
                    .toList();

            // When
            enqueueAboutLetter(NotificationKind.ANSWER_SUBMITTED, matter);
            notificationWorkers.dispatch();

            // Then
            assertThat(subscriptions)
                    .allSatisfy(each ->
                            assertThat(each.deliveries().getList("items")).isEmpty());
            subscriptions.forEach(Subscription::remove);
        }
    }

    @Test
    void shouldNotifyALiaisonOfASettlementMeetingOnceForEachAgency() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription = register(
                    receiver,
                    "SETTLEMENT_MEETING_CHANGED",
                    Tokens.namedOfficerOf("ombudsman", "settlement-liaison", "ombudsman"));
            String matterId = matters.opened("REGULAR", "dinsos");
            List<Notification> planned = Stream.of(Notification.OMBUDSMAN, "dinsos")
                    .map(agency -> new Notification(
                            NotificationKind.SETTLEMENT_MEETING_CHANGED,
                            agency,
                            null,
                            null,
                            null,
                            Map.of("matterId", matterId, "state", "PLANNED"),
                            clock.instant()))
                    .toList();

            // When
            QuarkusTransaction.requiringNew().run(() -> notifications.enqueue(planned));
            notificationWorkers.dispatch();
            worker.deliver();

            // Then
            awaitState(subscription, "DELIVERED");
            assertThat(subscription.deliveries().getList("items")).hasSize(1);
            assertThat(receiver.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.body()).contains(matterId, "dinsos"));
            subscription.remove();
        }
    }

    private void enqueueBreachOfLetter(String matterId) {
        enqueueAboutLetter(NotificationKind.BREACH, matterId);
    }

    private void enqueueAboutLetter(NotificationKind kind, String matterId) {
        Notification notification = new Notification(
                kind,
                "dinsos",
                null,
                null,
                null,
                Map.of("matterId", matterId, "letterNumber", "B/113"),
                clock.instant());
        QuarkusTransaction.requiringNew().run(() -> notifications.enqueue(List.of(notification)));
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
    void shouldNotRestartADeliveryThatIsStillInProgress() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(503)) {
            // Given
            Subscription subscription = register(receiver, "BREACH");
            enqueueAndDispatch(NotificationKind.BREACH);
            worker.deliver();
            awaitAttempts(subscription, 1);
            Map<String, Object> waiting = subscription.deliveries().getMap("items[0]");

            // When
            Response reply = subscription.retry(waiting.get("id").toString());

            // Then
            reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:delivery-pending"));
            assertThat(subscription.deliveries().<String, Object>getMap("items[0]"))
                    .as("the time of the next attempt is the same")
                    .isEqualTo(waiting);
        }
    }

    @Test
    void shouldDeliverToOthersWhileAReceiverDoesNotAnswer() {
        try (WebhookReceiver slow = WebhookReceiver.hanging();
                WebhookReceiver fast = WebhookReceiver.answering(204)) {
            // Given
            Subscription slowSubscription = register(slow, "BREACH");
            Subscription fastSubscription = register(fast, "BREACH");
            IntStream.range(0, 5).forEach(any -> enqueueAndDispatch(NotificationKind.BREACH));

            // When
            worker.deliver();

            // Then
            await().until(() -> fast.calls().size() == 5);
            assertThat(slowSubscription.deliveries().getList("items.lastFailure"))
                    .as("the fast receiver got all deliveries before the slow one timed out")
                    .containsOnlyNulls();
            assertThat(slow.calls())
                    .as("the number of concurrent deliveries is limited")
                    .hasSizeLessThanOrEqualTo(settings.maxConcurrentPerWebhook());
            await().until(() -> fastSubscription.deliveries().getList("items.state").stream()
                    .allMatch("DELIVERED"::equals));
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
}
