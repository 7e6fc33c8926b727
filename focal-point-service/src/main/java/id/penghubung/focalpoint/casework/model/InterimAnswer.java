package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Interim answer to the reporter: a first follow-up, or a report when the answer of the agency is late.
 *
 * @param message the progress, and the reason for the delay
 * @param expectedBy day by which the agency expects to answer, not before today
 */
@Schema(name = "CaseInterimAnswer")
public record InterimAnswer(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String message,

        @Nullable LocalDate expectedBy) {

    public InterimAnswer {
        message = StorableText.stripped(message);
    }
}
