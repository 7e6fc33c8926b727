package id.penghubung.benchmarks.scale;

import java.util.Arrays;
import java.util.Locale;

/**
 * Events per second, without the first and the last tenth of the events, in which not everything is at work. Those of one transaction,
 * such as a cycle of a relay, come at once: there must be several of them.
 *
 * @param events number of all events
 * @param perSecond not a number if the events were too few or came all at once
 */
public record EventRate(int events, double perSecond) {

    private static final double MICROS = 1e6;
    private static final double LEFT_OUT = 0.1;

    /** Returns whether the events were enough for a rate. */
    public boolean hasFigure() {
        return !Double.isNaN(perSecond);
    }

    /** Returns the events per second with one digit, or that there is no figure. */
    public String text() {
        return hasFigure() ? String.format(Locale.ROOT, "%.1f", perSecond) : "no figure";
    }

    /** @param micros times of events, in any order; those of one transaction have the same time */
    static EventRate of(long... micros) {
        long[] times = micros.clone();
        Arrays.sort(times);
        if (times.length == 0) {
            return new EventRate(0, Double.NaN);
        }
        long from = times[(int) (times.length * LEFT_OUT)];
        long to = times[(int) Math.ceil(times.length * (1 - LEFT_OUT)) - 1];
        long between =
                Arrays.stream(times).filter(time -> time >= from && time < to).count();
        return new EventRate(times.length, from == to ? Double.NaN : between * MICROS / (to - from));
    }
}
