package id.penghubung.quality.improvements;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of an improvement action, with the transitions that are allowed. */
@Schema(name = "ImprovementState")
public enum ImprovementState {
    /** Opened by its source; the unit has not planned a measure yet. */
    OPEN,
    /** The unit has planned a measure, or the bureau has sent the action back. */
    IN_PROGRESS,
    /** The unit has shown with evidence what was done. */
    COMPLETED,
    /** The organisation bureau has confirmed the evidence. */
    VERIFIED,
    /** The organisation bureau has ended it without a measure. */
    CANCELLED;

    /** Returns whether the action may go on to a state. */
    boolean canBecome(ImprovementState next) {
        return successors().contains(next);
    }

    /** Returns whether something is still to be done, of which people are reminded. */
    boolean isPending() {
        return this == OPEN || this == IN_PROGRESS;
    }

    private Set<ImprovementState> successors() {
        return switch (this) {
            case OPEN, IN_PROGRESS -> EnumSet.of(IN_PROGRESS, COMPLETED, CANCELLED);
            case COMPLETED -> EnumSet.of(IN_PROGRESS, VERIFIED);
            case VERIFIED, CANCELLED -> EnumSet.noneOf(ImprovementState.class);
        };
    }
}
