package id.penghubung.kit.work;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.util.SchedulerUtils;
import java.time.Duration;
import java.util.Optional;

/**
 * Worker with the period of its schedule.
 *
 * @param name the {@code identity} of the schedule
 */
record ScheduledWorker(String name, Duration period) {

    /**
     * Reads a schedule.
     *
     * @return the worker; empty if the schedule is disabled
     * @throws IllegalStateException if identity or period is missing, because then nothing can detect that the worker is
     *     late
     */
    static Optional<ScheduledWorker> of(ScheduledMethod method, Scheduled schedule) {
        String name = SchedulerUtils.lookUpPropertyValue(schedule.identity());
        if (name.isBlank() || schedule.every().isBlank()) {
            throw new IllegalStateException(
                    "The schedule of " + method.getMethodDescription() + " needs an identity and a period (every)");
        }
        return SchedulerUtils.parseEveryAsMillis(schedule).stream()
                .mapToObj(millis -> new ScheduledWorker(name, Duration.ofMillis(millis)))
                .findFirst();
    }

    /**
     * Returns the time after its last success when the worker is late. It may miss two runs, and a run may take the
     * maximum time.
     */
    Duration lateAfter(Duration maxRunTime) {
        return period.multipliedBy(3).plus(maxRunTime);
    }
}
