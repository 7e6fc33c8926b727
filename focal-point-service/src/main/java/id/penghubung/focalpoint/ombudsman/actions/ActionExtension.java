package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An extension of the time limit.
 *
 * @param dueOn the new last day, after the one before, and not past
 */
@Schema(name = "ActionExtension")
record ActionExtension(
        @NotNull LocalDate dueOn,

        @NotNull @Size(min = 1, max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    ActionExtension {
        reason = StorableText.stripped(reason);
    }
}
