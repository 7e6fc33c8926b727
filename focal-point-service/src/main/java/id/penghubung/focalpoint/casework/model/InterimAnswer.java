package id.penghubung.focalpoint.casework.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a late agency tells the reporter until it can answer.
 *
 * @param message how far it is, and why it is late
 * @param expectedBy the day by which it means to answer, not before today
 */
@Schema(name = "CaseInterimAnswer")
public record InterimAnswer(
        @NotNull @Size(min = 1, max = 5000) @Pattern(regexp = RequestText.STORABLE)
        String message,

        @Nullable LocalDate expectedBy) {

    public InterimAnswer {
        message = RequestText.stripped(message);
    }
}
