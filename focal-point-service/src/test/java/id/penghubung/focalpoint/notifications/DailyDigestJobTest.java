package id.penghubung.focalpoint.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.mail.MailWorker;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the content and the time of the daily digest. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DailyDigestJobTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant FOLLOW_UP_DAY = Instant.parse("2026-11-26T23:30:00Z");
    private static final String OFFICER = "kec-kenohan@example.org";

    @Inject
    DailyDigestJob digestJob;

    @Inject
    MailWorker mailWorker;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldSendOneDigestADayWhenSeveralReplicasRun() {
        // Given
        clock.stopAt(FRIDAY);
        CaseApiClient.of("kec-kenohan")
                .awaitCase(RoutedComplaint.to("kec-kenohan").decidedAt(FRIDAY).publish());

        // When
        clock.stopAt(Instant.parse("2026-11-26T22:59:59Z"));
        digestJob.writeDue();
        assertThat(sendMails()).as("the digest hour has not come yet").isZero();
        clock.stopAt(FOLLOW_UP_DAY);
        Stream.generate(() -> CompletableFuture.runAsync(digestJob::writeDue))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        assertThat(sendMails()).isEqualTo(1);
        assertThat(mailbox.getMailsSentTo(OFFICER)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Ringkasan harian: 1 jatuh tempo hari ini, 0 terlambat, 0 baru");
            assertThat(mail.getText()).contains("Jatuh tempo hari ini (1): KKR-7Q4M-XD2H");
        });
        digestJob.writeDue();
        assertThat(sendMails()).isZero();

        // And on the next working day, without any action on the case
        clock.stopAt(Instant.parse("2026-11-30T01:00:00Z"));
        digestJob.writeDue();
        assertThat(sendMails()).isEqualTo(1);
        assertThat(mailbox.getMailsSentTo(OFFICER).getFirst().getSubject()).contains("1 terlambat");
    }

    @Test
    void shouldNotSendADigestWithoutContentOrOnADayOff() {
        // Given
        clock.stopAt(Instant.parse("2026-11-21T02:00:00Z"));
        CaseApiClient.of("kec-tabang")
                .awaitCase(RoutedComplaint.to("kec-tabang")
                        .decidedAt(clock.instant())
                        .publish());

        // When
        digestJob.writeDue();
        mailbox.clear();
        mailWorker.send();

        // Then
        assertThat(mailbox.getMailsSentTo("kec-tabang@example.org"))
                .as("it is Saturday")
                .isEmpty();
        clock.stopAt(Instant.parse("2026-11-22T23:30:00Z"));
        digestJob.writeDue();
        mailbox.clear();
        mailWorker.send();
        assertThat(mailbox.getMailsSentTo("kec-anggana@example.org"))
                .as("there is nothing to report")
                .isEmpty();
    }

    private int sendMails() {
        mailbox.clear();
        mailWorker.send();
        return mailbox.getMailsSentTo(OFFICER).size();
    }
}
