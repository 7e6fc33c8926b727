package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.notifications.MailTable.Claimed;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends mails that may go, oldest first: taken for the time of a lease, sent while no transaction is open, then marked.
 * A replica that dies in between leaves a mail whose lease ends, and it is sent once more.
 */
@ApplicationScoped
class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    private static final String WORKER = "mail-sending";
    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final BackgroundJobRunner runs;
    private final MailTable mails;
    private final MailRenderer letters;
    private final ReactiveMailer mailer;
    private final NotificationSettings settings;
    private final Clock clock;

    MailWorker(
            BackgroundJobRunner runs,
            MailTable mails,
            MailRenderer letters,
            ReactiveMailer mailer,
            NotificationSettings settings,
            Clock clock) {
        this.runs = runs;
        this.mails = mails;
        this.letters = letters;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.notifications.mail-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runs.run(WORKER, this::send);
    }

    /**
     * Sends all that may go now.
     *
     * @return how many were tried
     */
    int send() {
        mails.dropLowerRungs(clock.instant());
        int tried = 0;
        List<Claimed> batch;
        do {
            batch = mails.claim(clock.instant(), clock.instant().plus(LEASE), BATCH);
            batch.forEach(this::send);
            tried += batch.size();
        } while (batch.size() == BATCH);
        return tried;
    }

    private void send(Claimed claimed) {
        if (!settings.mailServer()) {
            mails.finish(claimed, MailState.NOT_CONFIGURED, null, clock.instant());
            return;
        }
        try {
            // A server that never answers must not keep the other mails waiting.
            mailer.send(letters.write(claimed.mail().get())).await().atMost(settings.mailTimeout());
        } catch (RuntimeException failure) {
            failed(claimed, failure);
            return;
        }
        // Outside: a database that is away now says nothing about the mail, which is sent.
        mails.finish(claimed, MailState.SENT, null, clock.instant());
    }

    /** The words of a mail server may quote an address: only what kind of failure it was is kept. */
    private void failed(Claimed claimed, RuntimeException failure) {
        String fault = failure.getClass().getSimpleName();
        LOG.warnf("Mail %s was not sent at attempt %d: %s", claimed.id(), claimed.attempt(), fault);
        if (claimed.attempt() > PAUSES.size()) {
            mails.finish(claimed, MailState.FAILED, fault, clock.instant());
        } else {
            mails.tryAgain(claimed, fault, clock.instant().plus(PAUSES.get(claimed.attempt() - 1)));
        }
    }
}
