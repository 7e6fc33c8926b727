package id.penghubung.focalpoint.ombudsman.actions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of the list of actions, besides the visibility scope. A null condition accepts every action.
 *
 * @param after the last action of the page before
 */
record ActionFilter(
        @Nullable String agency,
        @Nullable UUID matterId,
        @Nullable ActionState state,
        @Nullable Product product,
        @Nullable UUID after) {

    static final ActionFilter NONE = new ActionFilter(null, null, null, null, null);
}
