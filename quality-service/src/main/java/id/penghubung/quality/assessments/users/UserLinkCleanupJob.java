package id.penghubung.quality.assessments.users;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import id.penghubung.quality.surveys.LinkTokens;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes links of users that expired unused, in batches, oldest first. */
@ApplicationScoped
class UserLinkCleanupJob {

    private static final String WORKER = "assessment-link-cleanup";
    private static final int BATCH_SIZE = 1000;

    private final BackgroundJobRunner jobs;
    private final UserLinkTable table;
    private final LinkTokens tokens;
    private final Clock clock;

    UserLinkCleanupJob(BackgroundJobRunner jobs, UserLinkTable table, LinkTokens tokens, Clock clock) {
        this.jobs = jobs;
        this.table = table;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "24h",
            delayed = "11m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::clean);
    }

    void clean() {
        Instant before = clock.instant().minus(tokens.retention());
        BatchDeletion.deleteAll(BATCH_SIZE, limit -> table.deleteExpired(before, limit));
    }
}
