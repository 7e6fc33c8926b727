package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.assessments.Score;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Decision of the organisation bureau about an objection.
 *
 * @param corrections new scores of indicators to which the unit objected; none for a rejected objection
 */
@Schema(name = "AssessmentDecisionRequest")
record DecisionRequest(
        @NotNull ObjectionOutcome outcome,

        @NotBlank @Size(max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @Size(max = 1500) @Nullable List<@Valid @NotNull Score> corrections) {

    DecisionRequest {
        reason = StorableText.stripped(reason);
        corrections = corrections == null ? List.of() : new ArrayList<>(corrections);
    }

    /** Returns the new scores; empty without any. */
    List<Score> corrected() {
        return corrections == null ? List.of() : corrections;
    }
}
