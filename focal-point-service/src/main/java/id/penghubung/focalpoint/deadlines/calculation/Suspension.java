package id.penghubung.focalpoint.deadlines.calculation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a deadline is not counted.
 *
 * @param until its end; null while it is open
 */
public record Suspension(Instant from, @Nullable Instant until, SuspensionReason reason) {

    /** Returns whether the suspension had ended by this time. */
    public boolean endedBy(Instant moment) {
        return until != null && !until.isAfter(moment);
    }
}
