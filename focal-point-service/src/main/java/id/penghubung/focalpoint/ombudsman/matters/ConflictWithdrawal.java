package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.focalpoint.ombudsman.SignInName;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The withdrawal of a declared conflict of interest, for instance of one that was declared for the wrong account.
 *
 * @param account the sign-in name of the person with the conflict
 */
@Schema(name = "MatterConflictWithdrawal")
record ConflictWithdrawal(
        @NotNull @Pattern(regexp = SignInName.PATTERN) @Schema(examples = "dpu-kepala")
        String account,

        @NotNull @Size(min = 1, max = 1000) String reason) {

    ConflictWithdrawal {
        account = SignInName.normalized(StorableText.stripped(account));
        reason = StorableText.stripped(reason);
    }
}
