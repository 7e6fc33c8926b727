package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The new settings of an agency.
 *
 * @param answerApproval whether an officer's answer is sent only after the head has approved it
 * @param digestHour the hour of the daily digest in the office's zone
 * @param quietFrom the time from which mails are held back; equal to {@code quietUntil} for no quiet time
 * @param mailbox the shared mailbox of the agency, for notifications without a personal recipient
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
        mailbox = StorableText.strippedOrNull(mailbox);
    }
}
