package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Administrative check of completeness of an overdue action.
 *
 * @param complete whether the data suffices for resolution and monitoring
 * @param reason what the check found, or which data is asked from the unit that examined the matter
 */
@Schema(name = "ActionCompletenessCheck")
record CompletenessCheck(
        @NotNull Boolean complete,

        @NotNull @Size(min = 1, max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    CompletenessCheck {
        reason = StorableText.stripped(reason);
    }

    boolean isComplete() {
        return complete;
    }
}
