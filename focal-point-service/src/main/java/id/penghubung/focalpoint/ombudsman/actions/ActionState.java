package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state machine of an action: its states and the allowed transitions, defined only here. */
@Schema(name = "ActionState")
enum ActionState {
    /** Ordered by the Ombudsman. */
    ORDERED,
    /** The agency has planned it, reported progress or attached evidence. */
    IN_PROGRESS,
    /** The head of the agency has submitted it as carried out; the liaison decides. */
    SUBMITTED,
    /** The liaison returned it with the reason. */
    RETURNED,
    ACCEPTED,
    PARTLY_ACCEPTED,
    /** The time is over, or what was submitted does not count. */
    NOT_CARRIED_OUT,
    /** The Ombudsman no longer asks for it. */
    WITHDRAWN;

    /** The states of actions that are not decided. */
    static final Set<ActionState> OPEN =
            Collections.unmodifiableSet(EnumSet.of(ORDERED, IN_PROGRESS, SUBMITTED, RETURNED));

    /** Returns the states that may follow; none if the action is decided. */
    Set<ActionState> next() {
        return switch (this) {
            case ORDERED, IN_PROGRESS, RETURNED -> EnumSet.of(IN_PROGRESS, SUBMITTED, NOT_CARRIED_OUT, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED, PARTLY_ACCEPTED, NOT_CARRIED_OUT, WITHDRAWN);
            case ACCEPTED, PARTLY_ACCEPTED, NOT_CARRIED_OUT, WITHDRAWN -> EnumSet.noneOf(ActionState.class);
        };
    }

    /** Returns whether the agency is to act. Only then can it change something, and its time be extended. */
    boolean isWithAgency() {
        return next().contains(SUBMITTED);
    }

    /**
     * Allows the transition to another state.
     *
     * @param field the field of the request that is not possible
     * @throws ProblemException 409 if the state may not follow; then with the states that may
     */
    void requireTransition(ActionState to, String field) {
        if (!next().contains(to)) {
            throw notAllowed(field);
        }
    }

    /**
     * Requires that the agency is to act.
     *
     * @param field the field of the request that is not possible
     * @throws ProblemException 409 if the agency is not to act
     */
    void requireWithAgency(String field) {
        if (!isWithAgency()) {
            throw notAllowed(field);
        }
    }

    /**
     * Requires that the action was not, or only partly, carried out.
     *
     * @param recorded whether what follows from that is recorded already
     * @param field the field of the request that is not possible
     * @throws ProblemException 409 if it was carried out, is not decided, or if what follows is recorded
     */
    void requireNotCarriedOut(boolean recorded, String field) {
        if (recorded || (this != NOT_CARRIED_OUT && this != PARTLY_ACCEPTED)) {
            throw notAllowed(field);
        }
    }

    private ProblemException notAllowed(String field) {
        return ProblemException.of(
                        ActionProblem.STEP_NOT_ALLOWED,
                        "Langkah ini tidak diperbolehkan dalam keadaan " + this + ".",
                        "This step is not allowed in the state " + this + ".")
                .withError(FieldError.of(field, "tidak mungkin sekarang", "is not possible now"))
                .withExtension("allowed", List.copyOf(next()));
    }
}
