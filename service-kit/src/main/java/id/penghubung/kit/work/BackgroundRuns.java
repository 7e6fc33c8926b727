package id.penghubung.kit.work;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Runs scheduled work: a run that fails says so in one line and in a meter, and the next one tries again. */
@ApplicationScoped
public class BackgroundRuns {

    private static final Logger LOG = Logger.getLogger(BackgroundRuns.class);

    private final WorkMeters meters;

    BackgroundRuns(WorkMeters meters) {
        this.meters = meters;
    }

    /** A worker whose first run never ends is to be seen as late, so its meter is there from the start. */
    void watchAll(@Observes StartupEvent started, Scheduler scheduler) {
        scheduler.getScheduledJobs().stream().map(Trigger::getId).forEach(meters::watch);
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
            LOG.warnf("A run of %s failed, the next one goes on: %s", worker, FailureText.of(failure));
        }
    }
}
