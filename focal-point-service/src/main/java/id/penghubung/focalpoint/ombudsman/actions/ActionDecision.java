package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision about what an agency submitted.
 *
 * @param reason required, except for {@code ACCEPTED}
 * @param dueOn last day for another submission, only with {@code RETURNED}; required there if the time is over, otherwise
 *     the time limit stays
 */
@Schema(name = "ActionDecision")
record ActionDecision(
        @NotNull Outcome outcome,

        @Nullable @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @Nullable LocalDate dueOn) {

    ActionDecision {
        reason = StorableText.strippedOrNull(reason);
    }

    /** A possible decision of the liaison. */
    @Schema(name = "ActionOutcome")
    enum Outcome {
        ACCEPTED(ActionState.ACCEPTED, EntryType.ACTION_ACCEPTED),
        PARTLY_ACCEPTED(ActionState.PARTLY_ACCEPTED, EntryType.ACTION_PARTLY_ACCEPTED),
        RETURNED(ActionState.RETURNED, EntryType.ACTION_RETURNED),
        NOT_CARRIED_OUT(ActionState.NOT_CARRIED_OUT, EntryType.ACTION_NOT_CARRIED_OUT);

        private final ActionState state;
        private final EntryType entryType;

        Outcome(ActionState state, EntryType entryType) {
            this.state = state;
            this.entryType = entryType;
        }

        ActionState state() {
            return state;
        }

        EntryType entryType() {
            return entryType;
        }
    }
}
