package id.penghubung.kit.mail;

import id.penghubung.kit.mail.MailTable.ClaimedMail;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.RetrySchedule;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * Sends due mails, oldest first. A mail is claimed with a lease, sent outside any transaction, and then marked as sent. If a
 * replica stops in between, the mail is sent again after its lease has ended.
 */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    private static final String WORKER = "mail-delivery";
    private static final int BATCH_SIZE = 20;
    private static final Duration LEASE_MARGIN = Duration.ofMinutes(1);
    private static final RetrySchedule RETRIES = RetrySchedule.exact(List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24)));

    private final BackgroundJobRunner jobs;
    private final MailTable mails;
    private final MailTransport transport;
    private final MailSettings settings;
    private final MailMeters meters;
    private final Clock clock;

    MailWorker(
            BackgroundJobRunner jobs,
            MailTable mails,
            MailTransport transport,
            MailSettings settings,
            MailMeters meters,
            Clock clock) {
        this.jobs = jobs;
        this.mails = mails;
        this.transport = transport;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.notifications.mail-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::send);
    }

    /**
     * Sends the mails that are due, up to the maximum of one run.
     *
     * @return the number of attempts
     */
    public int send() {
        mails.supersedeLowerRanks(clock.instant());
        int attempted = 0;
        int claimed;
        do {
            int limit = Math.min(BATCH_SIZE, settings.mailMaxPerRun() - attempted);
            Instant now = clock.instant();
            List<ClaimedMail> batch = mails.claim(now, now.plus(lease(limit)), limit);
            batch.forEach(this::send);
            claimed = batch.size();
            attempted += claimed;
        } while (claimed == BATCH_SIZE && attempted < settings.mailMaxPerRun());
        return attempted;
    }

    /** Long enough for a batch of which each mail takes the maximum time; else another replica would send its rest too. */
    private Duration lease(int batchSize) {
        return settings.mailTimeout().multipliedBy(batchSize).plus(LEASE_MARGIN);
    }

    private void send(ClaimedMail claimed) {
        MailState state;
        try {
            state = attempt(claimed.mail().get());
        } catch (MailPostponedException postponed) {
            mails.postpone(claimed, postponed.until());
            return;
        } catch (RuntimeException failure) {
            handleFailure(claimed, failure);
            return;
        }
        // Outside the try block: the mail is sent, so a database failure here must not count as a failed attempt.
        mails.finish(claimed, state, null, clock.instant());
        if (state == MailState.SENT) {
            meters.sent();
        }
    }

    private MailState attempt(OutgoingMail mail) {
        if (!transport.isConfiguredFor(mail)) {
            transport.givenUp(mail);
            return MailState.NOT_CONFIGURED;
        }
        Optional<Uni<Void>> sending = transport.send(mail);
        if (sending.isEmpty()) {
            return MailState.CANCELLED;
        }
        // The timeout keeps a server that does not answer from delaying the other mails.
        sending.get().await().atMost(settings.mailTimeout());
        return MailState.SENT;
    }

    /** Stores and logs the type of the failure only, because the message of a mail server may contain an address. */
    private void handleFailure(ClaimedMail claimed, RuntimeException failure) {
        String failureType = causeOf(failure).getClass().getSimpleName();
        LOG.warnf("Mail %s was not sent at attempt %d: %s", claimed.id(), claimed.attempt(), failureType);
        Instant now = clock.instant();
        Optional<Duration> delay = RETRIES.after(claimed.attempt());
        if (delay.isPresent()) {
            mails.scheduleRetry(claimed, failureType, now.plus(delay.get()));
            meters.retried();
        } else {
            giveUp(claimed);
            mails.finish(claimed, MailState.FAILED, failureType, now);
            meters.failed();
        }
    }

    /** A mail whose stored facts cannot be read is told to nobody. */
    private void giveUp(ClaimedMail claimed) {
        OutgoingMail mail;
        try {
            mail = claimed.mail().get();
        } catch (RuntimeException unreadable) {
            return;
        }
        transport.givenUp(mail);
    }

    /** Returns the failure of the mail client. A checked exception is the cause of a {@link CompletionException}. */
    private static Throwable causeOf(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
