package id.penghubung.quality.surveys.links;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import id.penghubung.quality.surveys.ExpiringLinks;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Deletes links of all kinds that expired unused, with their mail addresses, and used ones of closed surveys and concluded assessments; in
 * batches, oldest first.
 */
@ApplicationScoped
class LinkCleanupJob {

    private static final String WORKER = "link-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final List<ExpiringLinks> kinds;
    private final SurveySettings settings;
    private final Clock clock;

    LinkCleanupJob(BackgroundJobRunner jobs, @All List<ExpiringLinks> kinds, SurveySettings settings, Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
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
        for (ExpiringLinks links : kinds) {
            BatchDeletion.deleteAll(BATCH_SIZE, limit -> links.deleteExpired(before, limit));
            BatchDeletion.deleteAll(BATCH_SIZE, limit -> links.deleteUsed(before, limit));
        }
    }
}
