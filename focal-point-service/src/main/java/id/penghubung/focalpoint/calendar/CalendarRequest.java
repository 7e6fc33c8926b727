package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The working days and hours of an office, in requests.
 *
 * @param opens the start of the office hours; absent, like {@code closes}, for the whole day
 */
@Schema(name = "CalendarRequest")
record CalendarRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotNull @Size(min = 1, max = 7) Set<@NotNull DayOfWeek> weekdays,
        boolean holidaysWorked,
        boolean jointLeaveWorked,

        @Schema(implementation = String.class, examples = "07:30") @Nullable
        LocalTime opens,

        @Schema(implementation = String.class, examples = "16:00") @Nullable
        LocalTime closes) {

    CalendarDefinition definition(String code) {
        return new CalendarDefinition(code, name, weekdays, holidaysWorked, jointLeaveWorked, hours());
    }

    private @Nullable OfficeHours hours() {
        if (opens == null && closes == null) {
            return null;
        }
        if (opens == null || closes == null || !opens.isBefore(closes)) {
            throw ProblemException.invalid(FieldError.of(
                    opens == null ? "opens" : "closes",
                    "jam buka dan tutup harus lengkap, dan buka sebelum tutup",
                    "opens and closes must both be given, and opens must be before closes"));
        }
        if (!OfficeHours.areSensible(opens, closes)) {
            throw ProblemException.invalid(FieldError.of(
                    "closes",
                    "kantor buka sekurang-kurangnya satu jam, dalam menit penuh",
                    "an office must be open for at least one hour, in full minutes"));
        }
        return new OfficeHours(opens, closes);
    }
}
