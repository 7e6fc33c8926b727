package id.penghubung.kit.work;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Runs scheduled work: a run that fails says so in one line and in a meter, and the next one tries again. */
@ApplicationScoped
public class BackgroundJobRunner {

    private static final Logger LOG = Logger.getLogger(BackgroundJobRunner.class);

    private final WorkMeters meters;
    private final WorkSettings settings;

    BackgroundJobRunner(WorkMeters meters, WorkSettings settings) {
        this.meters = meters;
        this.settings = settings;
    }

    /** Makes every worker visible from the start, also one whose first run never ends. */
    void watchAll(@Observes StartupEvent started, SchedulerContext scheduler) {
        for (ScheduledMethod method : scheduler.getScheduledMethods()) {
            for (Scheduled schedule : method.getSchedules()) {
                ScheduledWorker.of(method, schedule)
                        .ifPresent(worker -> meters.watch(worker.name(), worker.lateAfter(settings.longestRun())));
            }
        }
    }

    /**
     * Runs once.
     *
     * @param worker the {@code identity} of the scheduled method
     */
    public void run(String worker, Runnable work) {
        try {
            work.run();
            meters.succeeded(worker);
        } catch (RuntimeException failure) {
            meters.runFailed(worker);
            LOG.warnf("A run of %s failed, the next one goes on: %s", worker, FailureDescription.of(failure));
        }
    }
}
