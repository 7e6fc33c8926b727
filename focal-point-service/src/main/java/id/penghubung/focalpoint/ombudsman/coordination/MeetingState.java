package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state machine of a coordination meeting: its states and the allowed transitions, defined only here. */
@Schema(name = "CoordinationMeetingState")
enum MeetingState {
    /** The agenda is generated anew whenever it is read. A planned meeting can be moved, and then stays planned. */
    PLANNED,
    /** The agenda is frozen; minutes and decisions are written. */
    OPENED,
    /** The minutes are closed and never change. Corrections are addenda. */
    HELD,
    CANCELLED;

    /** Returns the states that may follow. */
    Set<MeetingState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(PLANNED, OPENED, CANCELLED);
            case OPENED -> EnumSet.of(HELD);
            case HELD, CANCELLED -> EnumSet.noneOf(MeetingState.class);
        };
    }

    /** Returns whether the agenda is stored as it was at the opening. */
    boolean isFrozen() {
        return this == OPENED || this == HELD;
    }

    /**
     * Allows the transition to another state.
     *
     * @param field the field of the request that is not possible
     * @throws ProblemException 409 if the state may not follow; then with the states that may
     */
    void requireTransition(MeetingState to, String field) {
        if (!next().contains(to)) {
            throw notAllowed(field);
        }
    }

    /**
     * Requires one of some states.
     *
     * @param field the field of the request that is not possible
     * @throws ProblemException 409 if the meeting is in another state
     */
    void require(String field, MeetingState... needed) {
        if (!List.of(needed).contains(this)) {
            throw notAllowed(field);
        }
    }

    /**
     * Requires that the minutes can be read.
     *
     * @throws ProblemException 409 if they are not begun
     */
    void requireMinutes() {
        if (!isFrozen()) {
            throw notAllowed();
        }
    }

    private ProblemException notAllowed(String field) {
        return notAllowed().withError(FieldError.of(field, "tidak mungkin sekarang", "is not possible now"));
    }

    private ProblemException notAllowed() {
        return ProblemException.of(
                        CoordinationProblem.MEETING_STATE,
                        "Langkah ini tidak diperbolehkan untuk rapat dalam keadaan " + this + ".",
                        "This step is not allowed for a meeting in the state " + this + ".")
                .withExtension("state", this)
                .withExtension("allowed", List.copyOf(next()));
    }
}
