package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Report of the superior of the reported party about a recommendation.
 *
 * @param number number of the report, free text
 * @param sentAt time at which it was sent to the Ombudsman
 * @param text how the recommendation was carried out
 * @param fileId the report as a file that is attached to the action
 */
@Schema(name = "SuperiorReport")
record SuperiorReport(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN) @Pattern(regexp = "\\P{Cntrl}*")
        String number,

        @NotNull Instant sentAt,

        @NotNull @Size(min = 1, max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String text,

        @Nullable UUID fileId) {

    SuperiorReport {
        number = StorableText.stripped(number);
        text = StorableText.stripped(text);
    }
}
