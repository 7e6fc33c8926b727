package id.penghubung.kit.work;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Runs scheduled jobs. A failed run is logged in one line and counted in a meter; the next run tries again. */
@ApplicationScoped
public class BackgroundJobRunner {

    private static final Logger LOG = Logger.getLogger(BackgroundJobRunner.class);

    private final WorkMeters meters;
    private final WorkSettings settings;

    BackgroundJobRunner(WorkMeters meters, WorkSettings settings) {
        this.meters = meters;
        this.settings = settings;
    }

    /** Registers every worker at the start, so that a worker whose first run never ends is visible too. */
    void watchAll(@Observes StartupEvent started, SchedulerContext scheduler) {
        for (ScheduledMethod method : scheduler.getScheduledMethods()) {
            for (Scheduled schedule : method.getSchedules()) {
                ScheduledWorker.of(method, schedule)
                        .ifPresent(worker -> meters.watch(worker.name(), worker.lateAfter(settings.maxRunTime())));
            }
        }
    }

    /**
     * Runs a job once.
     *
     * @param worker the {@code identity} of the scheduled method
     */
    public void run(String worker, Runnable work) {
        try {
            work.run();
            meters.succeeded(worker);
        } catch (RuntimeException failure) {
            meters.runFailed(worker);
            LOG.warnf("A run of %s failed; the next run continues: %s", worker, FailureDescription.of(failure));
        }
    }
}
