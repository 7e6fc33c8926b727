package id.penghubung.focalpoint.deadlines.calculation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The times during which a deadline is suspended, in order and without overlap, in seconds of local time. */
record SuspendedTime(List<Interval> intervals) {

    private static final long OPEN_END = Long.MAX_VALUE;

    private record Interval(long from, long until) {

        boolean touches(Interval later) {
            return later.from <= until;
        }

        Interval joined(Interval later) {
            return new Interval(from, Math.max(until, later.until));
        }
    }

    static SuspendedTime of(List<Suspension> suspensions, ToLongFunction<Instant> local) {
        List<Interval> joined = new ArrayList<>();
        suspensions.stream()
                .map(each -> new Interval(
                        local.applyAsLong(each.from()),
                        each.until() == null ? OPEN_END : local.applyAsLong(each.until())))
                .sorted(Comparator.comparingLong(Interval::from))
                .forEach(interval -> {
                    if (!joined.isEmpty() && joined.getLast().touches(interval)) {
                        joined.add(joined.removeLast().joined(interval));
                    } else {
                        joined.add(interval);
                    }
                });
        return new SuspendedTime(List.copyOf(joined));
    }

    /** Returns the time at which so many seconds were counted outside the intervals; empty if an open interval comes first. */
    Optional<Long> advance(long from, long seconds, WorkingTime workingTime) {
        long at = from;
        long left = seconds;
        for (Interval interval : intervals) {
            long counted = workingTime.elapsed(at, interval.from);
            if (counted >= left) {
                break;
            }
            left -= counted;
            if (interval.until == OPEN_END) {
                return Optional.empty();
            }
            at = Math.max(at, interval.until);
        }
        return Optional.of(workingTime.advance(at, left));
    }

    /** Returns the number of seconds within the intervals, between two times, that would have been counted. */
    long within(long from, long to, WorkingTime workingTime) {
        return intervals.stream()
                .mapToLong(interval -> workingTime.elapsed(Math.max(from, interval.from), Math.min(to, interval.until)))
                .sum();
    }
}
