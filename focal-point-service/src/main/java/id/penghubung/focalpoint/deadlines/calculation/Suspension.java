package id.penghubung.focalpoint.deadlines.calculation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock stood still.
 *
 * @param until when it went on; null while it still stands
 */
public record Suspension(Instant from, @Nullable Instant until, SuspensionReason reason) {

    /** Whether the clock had gone on by a moment. */
    public boolean endedBy(Instant moment) {
        return until != null && !until.isAfter(moment);
    }
}
