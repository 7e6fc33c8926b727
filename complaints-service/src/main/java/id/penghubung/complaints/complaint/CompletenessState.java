package id.penghubung.complaints.complaint;

import java.util.EnumSet;
import java.util.Set;

/** The state of the file of a complaint (UU 25/2009 Art. 44), with its allowed transitions. */
public enum CompletenessState {
    /** The coordinator has not decided yet. */
    UNDECIDED,
    /** Something is missing, and the reporter was told what. */
    INCOMPLETE,
    /** The reporter has completed it; the coordinator decides again. */
    COMPLETED,
    /** Nothing is missing. */
    COMPLETE;

    boolean canTransitionTo(CompletenessState target) {
        return allowedTransitions().contains(target);
    }

    private Set<CompletenessState> allowedTransitions() {
        return switch (this) {
            case UNDECIDED -> EnumSet.of(INCOMPLETE, COMPLETE);
            // The coordinator may learn in another way that nothing is missing.
            case INCOMPLETE -> EnumSet.of(COMPLETED, COMPLETE);
            case COMPLETED -> EnumSet.of(INCOMPLETE, COMPLETE);
            case COMPLETE -> EnumSet.noneOf(CompletenessState.class);
        };
    }
}
