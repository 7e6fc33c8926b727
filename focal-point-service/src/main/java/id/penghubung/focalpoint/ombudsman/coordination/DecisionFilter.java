package id.penghubung.focalpoint.ombudsman.coordination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that a list shows; null selects all.
 *
 * @param lateOn the day on which they are late; then only open ones
 */
record DecisionFilter(
        @Nullable UUID meetingId,
        @Nullable String agency,
        @Nullable DecisionState state,
        @Nullable LocalDate lateOn,
        @Nullable Position after) {

    static final DecisionFilter NONE = new DecisionFilter(null, null, null, null, null);

    /** Position in the list. */
    record Position(LocalDate dueOn, UUID id) {}
}
