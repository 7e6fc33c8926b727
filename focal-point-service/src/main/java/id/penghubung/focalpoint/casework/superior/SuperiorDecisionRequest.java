package id.penghubung.focalpoint.casework.superior;

import id.penghubung.focalpoint.casework.model.SuperiorDecision;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Decision about an answer.
 *
 * @param decision {@code ANSWER_STANDS} or {@code REOPEN}
 * @param reason reason, which the reporter and the agency read
 */
@Schema(name = "SuperiorDecisionRequest")
record SuperiorDecisionRequest(
        @NotNull @Schema(required = true, examples = "REOPEN")
        Choice decision,

        @NotNull
        @Size(min = 1, max = 1000)
        @Pattern(regexp = StorableText.PATTERN)
        @Schema(required = true, examples = "Drainase di gerbang timur belum diperiksa.")
        String reason) {

    /** Decisions that a superior may make. */
    @Schema(name = "SuperiorChoice")
    enum Choice {
        ANSWER_STANDS,
        REOPEN;

        SuperiorDecision decision() {
            return this == REOPEN ? SuperiorDecision.REOPEN : SuperiorDecision.ANSWER_STANDS;
        }
    }

    SuperiorDecisionRequest {
        reason = StorableText.stripped(reason);
    }
}
