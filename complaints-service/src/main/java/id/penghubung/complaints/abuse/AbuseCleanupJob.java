package id.penghubung.complaints.abuse;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Deletes traces of submissions after a day, and the persons of restrictions that have ended. */
@ApplicationScoped
class AbuseCleanupJob {

    static final Duration TRACES_KEPT = Duration.ofDays(1);

    private static final String WORKER = "abuse-cleanup";
    private static final int BATCH = 1_000;

    private final SubmissionCountTable traces;
    private final RestrictionTable restrictions;
    private final BackgroundJobRunner jobs;
    private final Clock clock;

    AbuseCleanupJob(SubmissionCountTable traces, RestrictionTable restrictions, BackgroundJobRunner jobs, Clock clock) {
        this.traces = traces;
        this.restrictions = restrictions;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "1h",
            delayed = "9m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::deleteExpired);
    }

    void deleteExpired() {
        BatchDeletion.deleteAll(
                BATCH, limit -> traces.deleteExpired(clock.instant().minus(TRACES_KEPT), limit));
        BatchDeletion.deleteAll(BATCH, limit -> restrictions.deleteSubjectsOfEnded(clock.instant(), limit));
    }
}
