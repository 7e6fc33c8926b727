package id.penghubung.focalpoint.deadlines.calculation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The times in which a clock stood still, in order and without overlap, in seconds of local time. */
record SuspendedTime(List<Pause> pauses) {

    private static final long STILL = Long.MAX_VALUE;

    private record Pause(long from, long until) {

        boolean touches(Pause later) {
            return later.from <= until;
        }

        Pause joined(Pause later) {
            return new Pause(from, Math.max(until, later.until));
        }
    }

    static SuspendedTime of(List<Suspension> suspensions, ToLongFunction<Instant> local) {
        List<Pause> joined = new ArrayList<>();
        suspensions.stream()
                .map(each -> new Pause(
                        local.applyAsLong(each.from()), each.until() == null ? STILL : local.applyAsLong(each.until())))
                .sorted(Comparator.comparingLong(Pause::from))
                .forEach(pause -> {
                    if (!joined.isEmpty() && joined.getLast().touches(pause)) {
                        joined.add(joined.removeLast().joined(pause));
                    } else {
                        joined.add(pause);
                    }
                });
        return new SuspendedTime(List.copyOf(joined));
    }

    /** The moment at which so many seconds have counted outside the pauses; empty where a pause without end comes first. */
    Optional<Long> advance(long from, long seconds, WorkingTime gauge) {
        long at = from;
        long left = seconds;
        for (Pause pause : pauses) {
            long counted = gauge.elapsed(at, pause.from);
            if (counted >= left) {
                break;
            }
            left -= counted;
            if (pause.until == STILL) {
                return Optional.empty();
            }
            at = Math.max(at, pause.until);
        }
        return Optional.of(gauge.advance(at, left));
    }

    /** How many seconds of the pauses between two moments would have counted. */
    long within(long from, long to, WorkingTime gauge) {
        return pauses.stream()
                .mapToLong(pause -> gauge.elapsed(Math.max(from, pause.from), Math.min(to, pause.until)))
                .sum();
    }
}
