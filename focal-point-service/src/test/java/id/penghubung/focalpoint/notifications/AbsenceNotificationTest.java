package id.penghubung.focalpoint.notifications;

import static id.penghubung.focalpoint.testing.DirectoryApiClient.person;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.mail.MailWorker;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notification has a recipient even while the only focal point of an agency and the deputy are both absent. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AbsenceNotificationTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Map<String, String> ABSENT = Map.of("absentFrom", "2026-11-20", "absentUntil", "2026-11-20");

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
    TestDatabase data;

    /** Thousands of mails of earlier tests would be sent first. */
    @BeforeEach
    void discardMailsOfEarlierTests() {
        data.execute("delete from notification");
        data.execute("delete from mail where state = 'WAITING'");
        clock.stopAt(FRIDAY_MORNING);
        mailbox.clear();
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldNotifyTheAbsentAssigneeWhileTheDeputyIsAbsentToo() {
        // Given
        givenOnlyAbsentOfficers("kec-loa-kulu");

        // When
        send("kec-loa-kulu", NotificationKind.REMINDER, "kec-loa-kulu");

        // Then
        assertThat(mailbox.getMailsSentTo("kec-loa-kulu@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("kec-loa-kulu-wakil@example.org")).isEmpty();
    }

    @Test
    void shouldNotifyAllOfficersOfAnUnassignedCaseWhileAllAreAbsent() {
        // Given
        givenOnlyAbsentOfficers("kec-loa-janan");

        // When
        send("kec-loa-janan", NotificationKind.WARNING, null);

        // Then
        assertThat(mailbox.getMailsSentTo("kec-loa-janan@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("kec-loa-janan-wakil@example.org")).hasSize(1);
    }

    @Test
    void shouldNotifyTheHeadWhileNeitherAFocalPointNorADeputyIsPresent() {
        // Given
        givenOnlyAbsentOfficers("kec-sebulu");
        DirectoryApiClient.ofHead("kec-sebulu")
                .add("focal-points", person("kec-sebulu-camat", Map.of("role", "HEAD")))
                .then()
                .statusCode(201);

        // When
        send("kec-sebulu", NotificationKind.WARNING, null);

        // Then
        assertThat(mailbox.getMailsSentTo("kec-sebulu-camat@example.org")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("kec-sebulu@example.org")).isEmpty();
        assertThat(mailbox.getMailsSentTo("kec-sebulu-wakil@example.org")).isEmpty();
    }

    /** Adds a deputy to the agency's only focal point, whose account is the code of the agency. */
    private static void givenOnlyAbsentOfficers(String agency) {
        DirectoryApiClient head = DirectoryApiClient.ofHead(agency);
        String path = "focal-points/" + head.get("focal-points").path("items[0].id");
        String deputy =
                head.add("focal-points", person(agency + "-wakil", ABSENT)).path("id");
        Map<String, Object> focalPoint = person(agency, ABSENT);
        focalPoint.put("deputyId", deputy);
        head.change(path, head.get(path).header("ETag"), focalPoint).then().statusCode(200);
    }

    private void send(String agency, NotificationKind kind, @Nullable String account) {
        Notification notification = new Notification(
                kind,
                agency,
                UUID.randomUUID(),
                "KKR-7Q4M-XD2H",
                account,
                Map.of("stage", "RESOLUTION", "dueAt", "2026-11-27T15:59:59Z"),
                FRIDAY_MORNING);
        QuarkusTransaction.requiringNew().run(() -> notifications.enqueue(List.of(notification)));
        dispatcher.dispatch();
        mailWorker.send();
    }
}
