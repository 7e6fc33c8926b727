package id.penghubung.focalpoint.directory;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes agencies for which somebody else answers since terms or absences began or ended. Each agency in a transaction of its own. */
@ApplicationScoped
class AgencyAnsweringJob {

    private static final String WORKER = "agency-answering";

    private final BackgroundJobRunner jobs;
    private final AgencyAnswering answering;

    AgencyAnsweringJob(BackgroundJobRunner jobs, AgencyAnswering answering) {
        this.jobs = jobs;
        this.answering = answering;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.directory.answering-interval}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::run);
    }

    void run() {
        answering.outdated().forEach(answering::refresh);
    }
}
