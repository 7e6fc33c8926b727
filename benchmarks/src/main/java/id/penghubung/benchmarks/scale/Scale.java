package id.penghubung.benchmarks.scale;

import id.penghubung.benchmarks.stack.CpuMeter;
import java.util.function.Function;

/**
 * Results of one and of two replicas of each service.
 *
 * @param one one replica, as it is shipped
 * @param two two replicas, as they are shipped
 * @param oneDelayed one replica with delayed answers of PostgreSQL and small batches
 * @param twoDelayed two replicas with the same
 */
public record Scale(ScaleRun.Result one, ScaleRun.Result two, ScaleRun.Result oneDelayed, ScaleRun.Result twoDelayed) {

    private static final double MILLIS = 1_000;

    /** Events per second of two replicas divided by those of one, with delayed answers. */
    public double delayedRatio() {
        return ratio(ScaleRun.Result::all);
    }

    /** The same of some of the events. */
    double ratio(Function<ScaleRun.Result, EventRate> events) {
        return events.apply(twoDelayed).perSecond() / events.apply(oneDelayed).perSecond();
    }

    /**
     * Returns milliseconds of CPU per applied event.
     *
     * @param part name of a process; those of its replicas begin with it
     */
    static double cpuPerEvent(ScaleRun.Result result, String part) {
        double seconds = result.cpu().cpuSeconds().entrySet().stream()
                .filter(process -> process.getKey().startsWith(part))
                .mapToDouble(process -> process.getValue())
                .sum();
        return seconds * MILLIS / result.all().events();
    }

    /** Returns the cores that were in use on average, by everything on the machine. */
    static double coresInUse(CpuMeter.Usage usage) {
        return usage.cpuSeconds().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                / usage.seconds();
    }
}
