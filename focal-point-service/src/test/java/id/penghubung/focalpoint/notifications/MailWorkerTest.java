package id.penghubung.focalpoint.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the attempts to send a mail to an address that the mail server refuses. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MailWorkerTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");
    private static final String REFUSED = "ditolak@example.org";
    private static final int MORE_THAN_ALL_ATTEMPTS = 20;

    @Inject
    BackgroundJobRunner jobs;

    @Inject
    MailTable mails;

    @Inject
    MailRenderer renderer;

    @Inject
    ReactiveMailer mailer;

    @Inject
    NotificationSettings settings;

    @Inject
    MockMailbox mailbox;

    @Inject
    Jdbc jdbc;

    @Inject
    IdGenerator ids;

    @Inject
    MovableClock clock;

    private MailWorker worker;
    private boolean refusing = true;

    @BeforeEach
    void createWorker() {
        clock.stopAt(FRIDAY);
        mailbox.clear();
        worker = new MailWorker(jobs, mails, renderer, this::sendUnlessRefused, settings, clock);
    }

    @AfterEach
    void removeRefusedMailsAndRunClock() {
        jdbc.update("delete from mail where address = ?", REFUSED);
        clock.run();
    }

    @Test
    void shouldRetryWithGrowingDelaysAndGiveUpAfterTheLastAttempt() {
        // Given
        OutgoingMail mail = mailTo(REFUSED);
        mails.insert(List.of(mail));

        // When
        List<Duration> delays = sendUntilFinished(mail);

        // Then
        assertThat(delays)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(6),
                        Duration.ofHours(12),
                        Duration.ofHours(24));
        assertThat(stateOf(mail)).isEqualTo("FAILED");
        assertThat(attemptsOf(mail)).isEqualTo(8);
        assertThat(failureOf(mail)).as("the type of the mail client's failure").isEqualTo("SMTPException");
    }

    @Test
    void shouldSendAllOtherMailsWhenOneIsRefused() {
        // Given
        OutgoingMail refused = mailTo(REFUSED);
        List<OutgoingMail> others = Stream.of("camat@example.org", "lurah@example.org", "dukuh@example.org")
                .map(this::mailTo)
                .toList();
        mails.insert(List.of(refused));
        mails.insert(others);

        // When
        worker.send();

        // Then
        assertThat(others).allSatisfy(other -> {
            assertThat(mailbox.getMailsSentTo(other.address())).hasSize(1);
            assertThat(stateOf(other)).isEqualTo("SENT");
        });
        assertThat(stateOf(refused)).isEqualTo("WAITING");
        assertThat(attemptsOf(refused)).isEqualTo(1);
    }

    @Test
    void shouldSendAtTheNextAttemptWhenTheServerAcceptsAgain() {
        // Given
        OutgoingMail mail = mailTo(REFUSED);
        mails.insert(List.of(mail));
        worker.send();
        refusing = false;

        // When
        clock.stopAt(FRIDAY.plus(Duration.ofMinutes(1)));
        worker.send();

        // Then
        assertThat(mailbox.getMailsSentTo(REFUSED)).hasSize(1);
        assertThat(stateOf(mail)).isEqualTo("SENT");
        assertThat(failureOf(mail)).isNull();
    }

    /** Runs the worker shortly before and when each attempt is due. Returns the delays between the attempts. */
    private List<Duration> sendUntilFinished(OutgoingMail mail) {
        List<Duration> delays = new ArrayList<>();
        worker.send();
        while ("WAITING".equals(stateOf(mail)) && delays.size() < MORE_THAN_ALL_ATTEMPTS) {
            Instant next = nextAttemptOf(mail);
            delays.add(Duration.between(clock.instant(), next));
            clock.stopAt(next.minusMillis(1));
            worker.send();
            clock.stopAt(next);
            worker.send();
        }
        return delays;
    }

    private Uni<Void> sendUnlessRefused(Mail... messages) {
        if (refusing && Stream.of(messages).anyMatch(message -> message.getTo().contains(REFUSED))) {
            List<String> reply = List.of("550 mailbox unavailable");
            return Uni.createFrom().failure(new SMTPException("recipient not accepted", 550, reply, false));
        }
        return mailer.send(messages);
    }

    private OutgoingMail mailTo(String address) {
        return new OutgoingMail(
                ids.next(),
                "BREACH",
                "dpu",
                UUID.randomUUID(),
                address,
                "id",
                Map.of("trackingNumber", "KKR-7Q4M-XD2H", "stage", "RESOLUTION", "dueAt", "2026-11-19T15:59:59Z"),
                FRIDAY,
                null,
                FRIDAY);
    }

    private String stateOf(OutgoingMail mail) {
        return jdbc.one("select state from mail where id = ?", row -> row.getString(1), mail.id());
    }

    private int attemptsOf(OutgoingMail mail) {
        return jdbc.one("select attempts from mail where id = ?", row -> row.getInt(1), mail.id());
    }

    private String failureOf(OutgoingMail mail) {
        return jdbc.list("select failure from mail where id = ?", row -> row.getString(1), mail.id())
                .getFirst();
    }

    private Instant nextAttemptOf(OutgoingMail mail) {
        return jdbc.one("select send_at from mail where id = ?", row -> Columns.instant(row, "send_at"), mail.id());
    }
}
