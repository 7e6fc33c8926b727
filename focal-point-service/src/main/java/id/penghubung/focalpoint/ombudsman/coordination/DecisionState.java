package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state machine of a decision: its states and the allowed transitions, defined only here. */
@Schema(name = "CoordinationDecisionState")
enum DecisionState {
    /** Carried over to the agenda of the next meeting. */
    OPEN,
    /** Reported as done. It can be opened again, if the meeting finds that it is not. */
    DONE,
    CANCELLED,
    /** Followed up as an action of its matter, which is on the agenda until it is decided. */
    ACTION;

    /** Returns the states that may follow. */
    Set<DecisionState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(DONE, CANCELLED);
            case DONE -> EnumSet.of(OPEN);
            case CANCELLED, ACTION -> EnumSet.noneOf(DecisionState.class);
        };
    }

    /** @throws ProblemException 409 if the state may not follow; then with the states that may */
    void requireTransition(DecisionState to) {
        if (!next().contains(to)) {
            throw ProblemException.of(
                            CoordinationProblem.DECISION_STATE,
                            "Langkah ini tidak diperbolehkan untuk keputusan dalam keadaan " + this + ".",
                            "This step is not allowed for a decision in the state " + this + ".")
                    .withError(FieldError.of("remark", "tidak mungkin sekarang", "is not possible now"))
                    .withExtension("allowed", List.copyOf(next()));
        }
    }
}
