package id.penghubung.focalpoint.webhooks;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests when a webhook is switched off: its receiver is gone, or fails for too long, or its owner is absent. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookDeactivationTest extends WebhookDeliveryFixture {

    @Inject
    WebhookAbsenceJob absence;

    @Inject
    QueryPlans plans;

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
            head().post("/v1/webhooks/" + subscription.id() + "/ping")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:penghubung:problem:webhook-off"));
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

    @ParameterizedTest
    @CsvSource({
        "ombudsman, ombudsman@example.org",
        "coordinator, koordinator@example.org",
        "secretary, sekda@example.org"
    })
    void shouldSwitchOffAWebhookOfAnAbsentPersonAWeekAfterAMailUntilTheirNextCall(String role, String address) {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription =
                    register(receiver, "BREACH", Tokens.namedOfficerOf("setda", "absent-" + role, role));
            clock.stopAt(FRIDAY.plus(settings.ownerAbsence()).minus(WebhookAbsence.WARNING_PERIOD));
            assertThat(subjectsAfterCheck(address)).containsExactly("Webhook akan dimatikan");
            assertThat(subjectsAfterCheck(address)).as("one mail only").isEmpty();
            assertThat(asAdmin(subscription).getString("state")).isEqualTo("ACTIVE");

            // When
            clock.stopAt(FRIDAY.plus(settings.ownerAbsence()));
            List<String> subjects = subjectsAfterCheck(address);

            // Then
            assertThat(subjects).containsExactly("Webhook dimatikan");
            JsonPath off = asAdmin(subscription);
            assertThat(off.getString("offReason")).isEqualTo("OWNER_ABSENT");
            assertThat(off.getString("ownerSeenAt")).isEqualTo(FRIDAY.toString());
            as(Tokens.admin())
                    .header("If-Match", readAsAdmin(subscription).header("ETag"))
                    .post("/v1/webhooks/{id}/activation", subscription.id())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:penghubung:problem:webhook-owner-absent"));
            JsonPath on = subscription.read();
            assertThat(on.getString("state")).isEqualTo("ACTIVE");
            assertThat(on.getString("ownerSeenAt")).isEqualTo(clock.instant().toString());
            assertThat(on.getLong("version")).isEqualTo(off.getLong("version") + 1);
            assertThat(subjectsAfterCheck(address)).isEmpty();
            subscription.remove();
        }
    }

    @Test
    void shouldKeepAWebhookWhoseOwnerCalledAfterTheMail() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription =
                    register(receiver, "BREACH", Tokens.namedOfficerOf("setda", "present-secretary", "secretary"));
            clock.stopAt(FRIDAY.plus(settings.ownerAbsence()).minus(WebhookAbsence.WARNING_PERIOD));
            absence.check();
            as(Tokens.namedOfficerOf("setda", "present-secretary", "coordinator"))
                    .get("/v1/webhooks");
            assertThat(asAdmin(subscription).getString("ownerSeenAt"))
                    .as("a call in another role does not count")
                    .isEqualTo(FRIDAY.toString());
            subscription.read();

            // When
            clock.stopAt(FRIDAY.plus(settings.ownerAbsence()));
            absence.check();

            // Then
            assertThat(asAdmin(subscription).getString("state")).isEqualTo("ACTIVE");
            subscription.remove();
        }
    }

    @Test
    void shouldRecordAnOwnerOnceADay() {
        try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
            // Given
            Subscription subscription =
                    register(receiver, "BREACH", Tokens.namedOfficerOf("setda", "daily-coordinator", "coordinator"));

            // When
            clock.stopAt(FRIDAY.plus(Duration.ofHours(23)));
            Instant sameDay = Instant.parse(subscription.read().getString("ownerSeenAt"));
            clock.stopAt(FRIDAY.plus(Duration.ofHours(24)));
            Instant nextDay = Instant.parse(subscription.read().getString("ownerSeenAt"));

            // Then
            assertThat(sameDay).isEqualTo(FRIDAY);
            assertThat(nextDay).isEqualTo(FRIDAY.plus(Duration.ofHours(24)));
            subscription.remove();
        }
    }

    @Test
    void shouldFindAbsentOwnersWithAnIndex() {
        String plan = plans.of("webhook", """
                insert into webhook
                    (id, liaison, owner_role, owner_seen_at, url, kinds, secret, state, created_at, version)
                select gen_random_uuid(), 'liaison-' || n, 'OMBUDSMAN', now() - make_interval(hours => n),
                    'https://example.org', '{BREACH}', 'x', 'ACTIVE', now(), 0
                from generate_series(1, 10000) as n
                """, """
                select id from webhook
                where state = 'ACTIVE' and owner_seen_at <= now() - interval '400 days' and owner_warned_at is null
                order by owner_seen_at limit 100 for update skip locked
                """);

        assertThat(plan).contains("webhook_absent_owner").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    /** Returns the subjects of the mails about webhooks that a check sends, without those that waited before. */
    private List<String> subjectsAfterCheck(String address) {
        notificationWorkers.sendMails();
        mailbox.clear();
        absence.check();
        notificationWorkers.sendMails();
        return mailbox.getMailsSentTo(address).stream()
                .map(mail -> mail.getSubject())
                .filter(subject -> subject.startsWith("Webhook"))
                .toList();
    }

    private static JsonPath asAdmin(Subscription subscription) {
        return readAsAdmin(subscription).jsonPath();
    }

    private static Response readAsAdmin(Subscription subscription) {
        return as(Tokens.admin()).get("/v1/webhooks/" + subscription.id());
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
