package id.penghubung.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.testing.SettableClock;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the attempts to send a mail to an address that the mail server refuses. */
@QuarkusTest
class MailWorkerTest {

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
    MailSettings settings;

    @Inject
    MockMailbox mailbox;

    @Inject
    Jdbc jdbc;

    @Inject
    FactsJson json;

    @Inject
    IdGenerator ids;

    @Inject
    MailMeters meters;

    private final SettableClock clock = new SettableClock();
    private MailWorker worker;
    private boolean refusing = true;

    @BeforeEach
    void createWorker() {
        // The database keeps microseconds.
        clock.advance(Duration.ofNanos(1_000 - clock.instant().getNano() % 1_000));
        mailbox.clear();
        worker = new MailWorker(jobs, mails, transport(this::sendUnlessRefused, settings), settings, meters, clock);
    }

    @AfterEach
    void removeMails() {
        jdbc.update("delete from mail");
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
        clock.advance(Duration.ofMinutes(1));
        worker.send();

        // Then
        assertThat(mailbox.getMailsSentTo(REFUSED)).hasSize(1);
        assertThat(stateOf(mail)).isEqualTo("SENT");
        assertThat(failureOf(mail)).isNull();
    }

    @Test
    void shouldSendNoMoreThanTheMaximumOfARun() {
        // Given
        mails.insert(Stream.of("a@example.org", "b@example.org", "c@example.org")
                .map(this::mailTo)
                .toList());
        MailWorker limited =
                new MailWorker(jobs, mails, transport(mailer, settings), new TestMailSettings(true, 2), meters, clock);

        // When, then
        assertThat(limited.send()).isEqualTo(2);
        assertThat(limited.send()).as("the rest").isEqualTo(1);
    }

    @Test
    void shouldKeepTheMailsOfASlowServerFromAnotherReplica() {
        // Given
        TestMailSettings usual = new TestMailSettings(true, 10_000);
        mails.insert(IntStream.range(0, 20)
                .mapToObj(number -> mailTo("camat-" + number + "@example.org"))
                .toList());
        MailWorker other = new MailWorker(jobs, mails, transport(mailer, usual), usual, meters, clock);
        List<Integer> attemptsOfOther = new ArrayList<>();
        MailWorker slow = new MailWorker(
                jobs,
                mails,
                transport(
                        messages -> {
                            clock.advance(usual.mailTimeout().minusSeconds(1));
                            attemptsOfOther.add(other.send());
                            return mailer.send(messages);
                        },
                        usual),
                usual,
                meters,
                clock);

        // When
        slow.send();

        // Then
        assertThat(attemptsOfOther).hasSize(20).containsOnly(0);
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(20);
    }

    @Test
    void shouldStoreMailsAsNotConfiguredWithoutAServer() {
        OutgoingMail mail = mailTo("camat@example.org");

        new MailTable(jdbc, json, transport(mailer, new TestMailSettings(false, 10))).insert(List.of(mail));
        worker.send();

        assertThat(stateOf(mail)).isEqualTo("NOT_CONFIGURED");
        assertThat(mailbox.getMailsSentTo(mail.address())).isEmpty();
    }

    @Test
    void shouldSendNoMailThatWasCancelledAndKeepThoseOfOtherKinds() {
        // Given
        OutgoingMail cancelled = mailTo("camat@example.org");
        OutgoingMail other = mailTo("lurah@example.org");
        mails.insert(List.of(cancelled, other));

        // When
        mails.cancel(List.of("camat@example.org"), List.of("NOTE_WRITTEN"), clock.instant());
        mails.cancel(List.of("lurah@example.org"), List.of("ANOTHER_KIND"), clock.instant());
        worker.send();

        // Then
        assertThat(stateOf(cancelled)).isEqualTo("CANCELLED");
        assertThat(mailbox.getMailsSentTo("camat@example.org")).isEmpty();
        assertThat(stateOf(other)).isEqualTo("SENT");
    }

    @Test
    void shouldCancelAMailWithoutARecipient() {
        // Given
        OutgoingMail mail = mailTo("camat@example.org");
        mails.insert(List.of(mail));

        // When
        new MailWorker(jobs, mails, new NobodyTransport(), settings, meters, clock).send();

        // Then
        assertThat(stateOf(mail)).isEqualTo("CANCELLED");
        assertThat(attemptsOf(mail)).isEqualTo(1);
    }

    @Test
    void shouldLetAMailWaitThatIsPostponedWithoutCountingAnAttempt() {
        // Given
        OutgoingMail mail = mailTo("camat@example.org");
        mails.insert(List.of(mail));
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));

        // When
        new MailWorker(jobs, mails, new PostponingTransport(tomorrow), settings, meters, clock).send();

        // Then
        assertThat(stateOf(mail)).isEqualTo("WAITING");
        assertThat(attemptsOf(mail)).isZero();
        assertThat(nextAttemptOf(mail)).isEqualTo(tomorrow);
        worker.send();
        assertThat(stateOf(mail)).isEqualTo("WAITING");
        clock.advance(Duration.ofDays(1));
        worker.send();
        assertThat(stateOf(mail)).isEqualTo("SENT");
    }

    @Test
    void shouldSendOnlyTheHighestRankAboutASubject() {
        // Given
        OutgoingMail reminder = ranked("subject", 1);
        OutgoingMail warning = ranked("subject", 2);
        OutgoingMail other = ranked("other subject", 1);
        mails.insert(List.of(reminder, warning, other));

        // When
        worker.send();

        // Then
        assertThat(stateOf(reminder)).isEqualTo("SUPERSEDED");
        assertThat(stateOf(warning)).isEqualTo("SENT");
        assertThat(stateOf(other)).isEqualTo("SENT");
    }

    @Test
    void shouldSendTheHeadersOfTheService() {
        // Given
        OutgoingMail mail = mailTo("camat@example.org");
        mails.insert(List.of(mail));

        // When
        worker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("camat@example.org")).singleElement().satisfies(sent -> {
            assertThat(sent.getSubject()).isEqualTo("Catatan baru");
            assertThat(sent.getText()).contains("Lampu jalan mati");
            assertThat(sent.getHeaders())
                    .containsEntry("Message-ID", List.of("<" + mail.id() + "@penghubung>"))
                    .containsEntry("List-Unsubscribe-Post", List.of("List-Unsubscribe=One-Click"));
        });
    }

    @Test
    void shouldDeleteMailsAfterTheRetentionTime() {
        // Given
        OutgoingMail mail = mailTo("camat@example.org");
        mails.insert(List.of(mail));
        worker.send();
        MailCleanupJob cleanup = new MailCleanupJob(jobs, mails, settings, clock);

        // When
        clock.advance(Duration.ofDays(30));
        cleanup.clean();
        assertThat(stateOf(mail)).isEqualTo("SENT");
        clock.advance(Duration.ofDays(1));
        cleanup.clean();

        // Then
        assertThat(jdbc.list("select state from mail where id = ?", row -> row.getString(1), mail.id()))
                .isEmpty();
    }

    private MailTransport transport(ReactiveMailer server, MailSettings with) {
        return new SmtpTransport(renderer, server, with);
    }

    private OutgoingMail ranked(String subject, int rank) {
        return new OutgoingMail(
                ids.next(),
                "NOTE_WRITTEN",
                "camat@example.org",
                "en",
                Map.of("note", "The street light is broken"),
                clock.instant(),
                new OutgoingMail.Precedence(subject, rank),
                clock.instant());
    }

    /** Runs the worker shortly before and when each attempt is due. Returns the delays between the attempts. */
    private List<Duration> sendUntilFinished(OutgoingMail mail) {
        List<Duration> delays = new ArrayList<>();
        worker.send();
        while ("WAITING".equals(stateOf(mail)) && delays.size() < MORE_THAN_ALL_ATTEMPTS) {
            Instant next = nextAttemptOf(mail);
            delays.add(Duration.between(clock.instant(), next));
            clock.advance(Duration.between(clock.instant(), next).minusMillis(1));
            worker.send();
            clock.advance(Duration.ofMillis(1));
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
                "NOTE_WRITTEN",
                address,
                "id",
                Map.of("note", "Lampu jalan mati"),
                clock.instant(),
                null,
                clock.instant());
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

    /** A transport that knows no recipient any more. */
    private static final class NobodyTransport implements MailTransport {

        @Override
        public boolean isConfiguredFor(OutgoingMail mail) {
            return true;
        }

        @Override
        public Optional<Uni<Void>> send(OutgoingMail mail) {
            return Optional.empty();
        }
    }
}
