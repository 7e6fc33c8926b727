package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.SignInName;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a meeting.
 *
 * @param itemId the agenda item from which it follows; it concerns the matter of that item
 * @param task what is to be done
 * @param agencyCode the agency that owns it
 * @param account the sign-in name of the officer or head in charge
 * @param person the name of the person in charge, if they have no account
 * @param dueOn last day, not before the meeting
 * @param asAction whether it is followed up as an action of the matter, with deadline, evidence and submission; only with an
 *     item of a matter, for an agency concerned
 */
@Schema(name = "CoordinationDecisionRequest")
record DecisionRequest(
        @Nullable UUID itemId,

        @NotNull @Size(min = 1, max = 5_000) @Pattern(regexp = StorableText.PATTERN)
        String task,

        @NotNull @Size(min = 1, max = 40) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "dpu")
        String agencyCode,

        @Nullable @Pattern(regexp = SignInName.PATTERN) @Schema(examples = "dpu-staf")
        String account,

        @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String person,

        @NotNull LocalDate dueOn,
        @Nullable Boolean asAction) {

    DecisionRequest {
        task = StorableText.stripped(task);
        account = SignInName.normalizedOrNull(account);
        person = StorableText.strippedOrNull(person);
    }

    boolean isAction() {
        return Boolean.TRUE.equals(asAction);
    }
}
