package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.ombudsman.AgreedActions.AgreedAction;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task of an agency, as agreed in a settlement meeting.
 *
 * @param person the person who is to do it, by name or function
 * @param dueOn the last day; this or {@code dueInHours} is required
 * @param dueInHours hours after the meeting, also at night and on days off
 */
@Schema(name = "CommitmentRequest")
record CommitmentRequest(
        @NotBlank @Size(max = 40) @Pattern(regexp = StorableText.PATTERN)
        String agencyCode,

        @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String person,

        @NotBlank @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String task,

        @Nullable LocalDate dueOn,
        @Nullable @Min(1) @Max(720) Integer dueInHours) {

    CommitmentRequest {
        agencyCode = StorableText.stripped(agencyCode);
        person = StorableText.strippedOrNull(person);
        task = StorableText.stripped(task);
    }

    AgreedAction toAction() {
        return new AgreedAction(agencyCode, person, task, dueOn, dueInHours);
    }

    Commitment followedUpBy(UUID actionId) {
        return new Commitment(agencyCode, person, task, dueOn, dueInHours, actionId);
    }
}
