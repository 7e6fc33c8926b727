package id.penghubung.complaints.notifications;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Deletes the links of old mails, and the numbers of mails of earlier days, in batches, oldest first. */
@ApplicationScoped
class ReporterMailCleanupJob {

    private static final String WORKER = "reporter-mail-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final UnsubscribeLinkTable unsubscribeLinks;
    private final MailAddressLinkTable addressLinks;
    private final MailOfDayTable mailsOfDay;
    private final OfficeTime office;
    private final ReporterNotificationSettings settings;
    private final Clock clock;

    ReporterMailCleanupJob(
            BackgroundJobRunner jobs,
            UnsubscribeLinkTable unsubscribeLinks,
            MailAddressLinkTable addressLinks,
            MailOfDayTable mailsOfDay,
            OfficeTime office,
            ReporterNotificationSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.unsubscribeLinks = unsubscribeLinks;
        this.addressLinks = addressLinks;
        this.mailsOfDay = mailsOfDay;
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "24h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::clean);
    }

    void clean() {
        Instant before = clock.instant().minus(settings.linkRetention());
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> unsubscribeLinks.deleteCreatedBefore(before, limit));
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> addressLinks.deleteCreatedBefore(before, limit));
        LocalDate today = office.today();
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> mailsOfDay.deleteBefore(today, limit));
    }
}
