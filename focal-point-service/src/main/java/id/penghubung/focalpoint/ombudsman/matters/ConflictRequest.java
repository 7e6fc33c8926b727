package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.SignInName;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest.
 *
 * @param account the sign-in name of the person with the conflict; the caller when absent. Only the liaison and the
 *     coordinator may declare it for another person
 */
@Schema(name = "MatterConflictRequest")
record ConflictRequest(
        @Nullable @Pattern(regexp = SignInName.PATTERN) @Schema(examples = "dpu-kepala")
        String account,

        @NotNull @Size(min = 1, max = 1000) String reason) {

    ConflictRequest {
        account = SignInName.normalizedOrNull(account);
        reason = StorableText.stripped(reason);
    }
}
