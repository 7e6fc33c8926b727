package id.penghubung.focalpoint.webhooks;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.IntUnaryOperator;

/** Looks for webhooks whose owners are absent, in batches. Several replicas may do so at the same time. */
@ApplicationScoped
class WebhookAbsenceJob {

    private static final String WORKER = "webhook-absence";
    private static final int BATCH_SIZE = 100;

    private final BackgroundJobRunner jobs;
    private final WebhookAbsence absence;
    private final WebhookSettings settings;

    WebhookAbsenceJob(BackgroundJobRunner jobs, WebhookAbsence absence, WebhookSettings settings) {
        this.jobs = jobs;
        this.absence = absence;
        this.settings = settings;
    }

    /** Checks the settings: with a shorter absence, owners would be warned as soon as they were seen. */
    void requireAbsenceLongerThanWarningPeriod(@Observes StartupEvent starting) {
        if (settings.ownerAbsence().compareTo(WebhookAbsence.WARNING_PERIOD) <= 0) {
            throw new IllegalStateException("penghubung.webhooks.owner-absence (%s) must be longer than %s"
                    .formatted(settings.ownerAbsence(), WebhookAbsence.WARNING_PERIOD));
        }
    }

    @Scheduled(
            identity = WORKER,
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::check);
    }

    void check() {
        repeat(absence::switchOff);
        repeat(absence::warn);
    }

    private static void repeat(IntUnaryOperator batch) {
        int handled;
        do {
            handled = batch.applyAsInt(BATCH_SIZE);
        } while (handled == BATCH_SIZE);
    }
}
