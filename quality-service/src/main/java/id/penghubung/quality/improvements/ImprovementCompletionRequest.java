package id.penghubung.quality.improvements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Completion of an action by its unit.
 *
 * @param completedOn day on which it was done, not in the future
 * @param evidence what shows it, in words; it may be absent if files show it
 */
@Schema(name = "ImprovementCompletionRequest")
record ImprovementCompletionRequest(
        @NotNull LocalDate completedOn,

        @Nullable @Size(max = 4000) @Pattern(regexp = StorableText.PATTERN)
        String evidence) {

    ImprovementCompletionRequest {
        evidence = StorableText.strippedOrNull(evidence);
    }
}
