package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Report of the Ombudsman to others that a recommendation was not carried out.
 *
 * @param on day of the report
 * @param recipient the body that received it, such as the council (<i>DPRD</i>) or the head of the region
 * @param number number of its letter
 */
@Schema(name = "RecommendationOnwardReport")
record OnwardReport(
        @NotNull LocalDate on,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String recipient,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String number) {

    OnwardReport {
        recipient = StorableText.stripped(recipient);
        number = StorableText.strippedOrNull(number);
    }
}
