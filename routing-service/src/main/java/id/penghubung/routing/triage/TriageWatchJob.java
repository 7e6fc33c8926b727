package id.penghubung.routing.triage;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the triage queue at intervals. Of several replicas, each does; one of them enqueues a mail. */
@ApplicationScoped
class TriageWatchJob {

    private static final String WORKER = "triage-watch";

    private final BackgroundJobRunner jobs;
    private final TriageMails mails;

    TriageWatchJob(BackgroundJobRunner jobs, TriageMails mails) {
        this.jobs = jobs;
        this.mails = mails;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.triage.watch-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, mails::check);
    }
}
