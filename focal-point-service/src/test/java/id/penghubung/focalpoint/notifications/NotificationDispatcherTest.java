package id.penghubung.focalpoint.notifications;

import static id.penghubung.focalpoint.testing.DirectoryApiClient.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.mail.MailWorker;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the recipients of notifications and the time at which their mails are sent. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NotificationDispatcherTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T14:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2026-11-22T23:00:00Z");

    @Inject
    Notifications notifications;

    @Inject
    NotificationDispatcher dispatcher;

    @Inject
    MailWorker mailWorker;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    QueryPlans plans;

    @Inject
    TestDatabase data;

    @BeforeEach
    void sendNotificationsOfEarlierTests() {
        clock.stopAt(FRIDAY_MORNING);
        dispatcher.dispatch();
        clock.stopAt(Instant.parse("2027-06-01T02:00:00Z"));
        mailWorker.send();
        clock.stopAt(FRIDAY_MORNING);
        mailbox.clear();
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @ParameterizedTest(name = "{0} goes to {2}")
    @CsvSource({
        "CASE_ASSIGNED, dpu-staf, dpu-staf@example.org",
        "REMINDER, dpu-staf, dpu-staf@example.org",
        "BREACH, dpu, dpu@example.org",
        "ESCALATED_TO_SUPERIOR, dpu-staf, dpu-kepala@example.org",
        "ANSWER_SUBMITTED, dpu-staf, dpu-kepala@example.org",
        "ESCALATED_TO_COORDINATOR, dpu-staf, koordinator@example.org",
        "ESCALATED_TO_OMBUDSMAN_LIAISON, dpu-staf, ombudsman@example.org",
        "ACTION_PLANNED, dpu-staf, dpu-kepala@example.org",
        "ACTION_SUBMITTED, dpu-staf, ombudsman@example.org",
        "SUPERIOR_REPORT_REQUESTED, dpu-staf, sekda@example.org",
    })
    void shouldNotifyTheRecipientOfTheKind(NotificationKind kind, String account, String address) {
        enqueueAndDispatch(notification(kind, account));

        mailWorker.send();

        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(1);
        assertThat(mailbox.getMailsSentTo(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("KKR-7Q4M-XD2H"));
    }

    @Test
    void shouldNotifyAllFocalPointsOfACaseWithoutAssignee() {
        enqueueAndDispatch(notification(NotificationKind.WARNING, null));

        mailWorker.send();

        assertThat(mailbox.getMailsSentTo("dpu@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("dpu-kepala@example.org")).isEmpty();
    }

    @Test
    void shouldNotifyTheDeputyInTheDeputysLanguageWhileTheAssigneeIsAbsent() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dppr");
        String deputy = head.add("focal-points", person("tata-wakil", Map.of("language", "en")))
                .path("id");
        head.add(
                        "focal-points",
                        person(
                                "tata-1",
                                Map.of("deputyId", deputy, "absentFrom", "2026-11-20", "absentUntil", "2026-11-20")))
                .then()
                .statusCode(201);

        // When
        enqueueAndDispatch(new Notification(
                NotificationKind.REMINDER,
                "dppr",
                UUID.randomUUID(),
                "KKR-7Q4M-XD2H",
                "tata-1",
                Map.of("stage", "RESOLUTION", "dueAt", "2026-11-27T15:59:59Z"),
                FRIDAY_MORNING));
        mailWorker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("tata-wakil@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText())
                        .contains("The resolution of case KKR-7Q4M-XD2H is due at 27 November 2026 23:59"));
    }

    @Test
    void shouldDelayMailOverNightAndWeekendAndSendTheHighestLevelOnly() {
        // Given
        clock.stopAt(FRIDAY_NIGHT);
        enqueueAndDispatch(escalation(NotificationKind.WARNING, "d-1"), escalation(NotificationKind.REMINDER, "d-2"));
        enqueueAndDispatch(escalation(NotificationKind.BREACH, "d-1"));

        // When
        clock.stopAt(MONDAY_SEVEN.minusSeconds(1));
        assertThat(mailWorker.send()).isZero();
        clock.stopAt(MONDAY_SEVEN);
        mailWorker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org"))
                .extracting(Mail::getSubject)
                .containsExactlyInAnyOrder(
                        "Tenggat penyelesaian kasus KKR-7Q4M-XD2H terlampaui",
                        "Pengingat: penyelesaian kasus KKR-7Q4M-XD2H");
    }

    @Test
    void shouldSendEachMailOnceWhenTwoReplicasRunAtTheSameTime() {
        // Given
        IntStream.range(0, 250).forEach(any -> enqueue(notification(NotificationKind.CASE_ASSIGNED, "dpu-staf")));

        // When
        Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    dispatcher.dispatch();
                    mailWorker.send();
                }))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);
        dispatcher.dispatch();
        mailWorker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org")).hasSize(250);
    }

    @Test
    void shouldDispatchAllOthersWhenANotificationCannotBeRead() {
        // Given
        IntStream.range(0, 210).forEach(any -> enqueue(notification(NotificationKind.CASE_ASSIGNED, "dpu-staf")));
        data.execute(
                "update notification set kind = 'TIADA' where id = (select id from notification order by at, id limit 1)");

        // When
        assertThat(dispatcher.dispatch()).isEqualTo(209);
        mailWorker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org")).hasSize(209);
        assertThat(data.column("select last_failure from failing_row where worker = 'notification-dispatch'"))
                .singleElement()
                .asString()
                .contains("IllegalArgumentException");

        // When
        data.execute("update notification set kind = 'CASE_ASSIGNED'");
        assertThat(dispatcher.dispatch()).as("before the retry is due").isZero();
        clock.stopAt(FRIDAY_MORNING.plusSeconds(11));

        // Then
        assertThat(dispatcher.dispatch()).isOne();
        assertThat(data.column("select row_id from failing_row where worker = 'notification-dispatch'"))
                .isEmpty();
    }

    @Test
    void shouldSendAllOtherMailsWhenOneCannotBeRead() {
        // Given
        enqueueAndDispatch(
                notification(NotificationKind.CASE_ASSIGNED, "dpu-staf"), notification(NotificationKind.BREACH, "dpu"));
        data.execute("update mail set facts = '{\"stage\": {\"a\": 1}}' where address = 'dpu@example.org' "
                + "and state = 'WAITING'");

        // When
        mailWorker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu-staf@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("dpu@example.org")).isEmpty();
        assertThat(data.column("select attempts || ' ' || failure from mail where state = 'WAITING'"))
                .containsExactly("1 IllegalStateException");
    }

    @Test
    void shouldReadNotificationsWithAnIndexEvenIfManyFail() {
        String plan = plans.of(
                "notification",
                """
                insert into notification (id, kind, agency_code, facts, at)
                select gen_random_uuid(), 'BREACH', 'dpu', '{}', now() + make_interval(mins => n)
                from generate_series(1, 10000) as n;
                insert into failing_row select 'notification-dispatch', id, 1, now(), now(), now(), 'a test' from notification
                order by id limit 3000;
                analyze failing_row
                """,
                NotificationTable.OLDEST.replace("limit ?", "limit 200").replace("?", "now()"));

        assertThat(plan).contains("notification_oldest").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void shouldDispatchNothingAfterARollback() {
        QuarkusTransaction.begin();
        notifications.enqueue(List.of(notification(NotificationKind.CASE_ASSIGNED, "dpu-staf")));
        QuarkusTransaction.rollback();

        assertThat(dispatcher.dispatch()).isZero();
        assertThatThrownBy(
                        () -> notifications.enqueue(List.of(notification(NotificationKind.CASE_ASSIGNED, "dpu-staf"))))
                .hasRootCauseInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void shouldNotifyOfANewCaseWithoutTheTextOfTheComplaint() {
        // Given
        clock.run();
        CaseApiClient.of("dpu").awaitCase(RoutedComplaint.to("dpu").publish());
        clock.stopAt(FRIDAY_MORNING);

        // When
        dispatcher.dispatch();
        mailWorker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("dpu@example.org"))
                .isNotEmpty()
                .allSatisfy(mail ->
                        assertThat(mail.getText()).contains("KKR-7Q4M-XD2H").doesNotContain("berlubang"));
    }

    @Test
    void shouldReadDueMailsWithAnIndex() {
        String plan = plans.of("mail", """
                insert into mail (id, kind, agency_code, address, language, facts, happened_at, state, send_at, finished_at)
                select gen_random_uuid(), 'BREACH', 'dpu', 'a@example.org', 'id', '{}', now(),
                    case when n % 50 = 0 then 'WAITING' else 'SENT' end, now() + make_interval(mins => n - 5000),
                    case when n % 50 = 0 then null else now() end
                from generate_series(1, 10000) as n
                """, """
                select id from mail where state = 'WAITING' and send_at <= now()
                order by send_at, id limit 20 for update skip locked
                """);

        assertThat(plan).contains("mail_waiting").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void shouldReadDueDeliveriesOfAWebhookWithAnIndex() {
        String plan = plans.of("webhook_delivery", """
                insert into webhook (id, url, kinds, secret, state, created_at, version)
                values ('00000000-0000-7000-8000-000000000001', 'https://example.org', '{BREACH}', 'x', 'ACTIVE', now(), 0);
                insert into webhook_delivery (id, webhook_id, type, body, created_at, state, next_attempt_at, finished_at)
                select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'ping', '{}', now(),
                    case when n % 50 = 0 then 'PENDING' else 'DELIVERED' end, now() + make_interval(mins => n - 5000),
                    case when n % 50 = 0 then null else now() end
                from generate_series(1, 10000) as n
                """, """
                select id from webhook_delivery
                where webhook_id = '00000000-0000-7000-8000-000000000001' and state = 'PENDING'
                  and next_attempt_at <= now()
                order by next_attempt_at, id limit 1 for update skip locked
                """);

        assertThat(plan)
                .contains("webhook_delivery_pending")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @Test
    void shouldFindRowsToDeleteWithIndexes() {
        String mails = plans.of("mail", """
                insert into mail (id, kind, agency_code, address, language, facts, happened_at, state, send_at, finished_at)
                select gen_random_uuid(), 'BREACH', 'dpu', 'a@example.org', 'id', '{}', now(), 'SENT', now(),
                    now() - make_interval(mins => n) from generate_series(1, 20000) as n
                """, """
                select id from mail where state <> 'WAITING' and finished_at < now() - interval '10 days'
                order by finished_at limit 1000
                """);
        String digests = plans.of("digest_run", """
                insert into digest_run select current_date - n % 200, 'dpu', n::text from generate_series(1, 20000) as n
                """, """
                select day, agency_code, account from digest_run where day < current_date - 190 order by day limit 1000
                """);

        assertThat(mails).contains("mail_finished").doesNotContain("Sort").doesNotContain("Seq Scan");
        assertThat(digests).contains("digest_run_pkey").doesNotContain("Seq Scan");
    }

    private static Notification notification(NotificationKind kind, @Nullable String account) {
        return new Notification(
                kind,
                "dpu",
                UUID.randomUUID(),
                "KKR-7Q4M-XD2H",
                account,
                Map.of("stage", "RESOLUTION", "dueAt", "2026-11-27T15:59:59Z"),
                FRIDAY_MORNING);
    }

    private static Notification escalation(NotificationKind kind, String deadline) {
        return new Notification(
                kind,
                "dpu",
                UUID.randomUUID(),
                "KKR-7Q4M-XD2H",
                "dpu-staf",
                Map.of("deadlineId", deadline, "stage", "RESOLUTION", "dueAt", "2026-11-20T15:59:59Z"),
                FRIDAY_NIGHT);
    }

    private void enqueueAndDispatch(Notification... notifications) {
        enqueue(notifications);
        dispatcher.dispatch();
    }

    private void enqueue(Notification... notifications) {
        QuarkusTransaction.requiringNew().run(() -> this.notifications.enqueue(List.of(notifications)));
    }
}
