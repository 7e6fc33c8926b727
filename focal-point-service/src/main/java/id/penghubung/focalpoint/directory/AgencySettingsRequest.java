package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an agency wants to work from now on.
 *
 * @param answerApproval whether an officer's answer leaves only with the head's approval
 * @param digestHour the hour of the daily digest in the office's zone
 * @param quietFrom when mails begin to wait; equal to {@code quietUntil} for no quiet time
 * @param mailbox of the agency as a whole, for what has no person to go to
 */
@Schema(name = "AgencySettingsRequest")
record AgencySettingsRequest(
        @NotNull Boolean answerApproval,
        @NotNull @Min(0) @Max(23) Integer digestHour,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "20:00")
        LocalTime quietFrom,

        @NotNull @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "07:00")
        LocalTime quietUntil,

        @Email @Size(max = 254) @Nullable String mailbox) {

    AgencySettingsRequest {
        mailbox = InputText.strippedOrNull(mailbox);
    }
}
