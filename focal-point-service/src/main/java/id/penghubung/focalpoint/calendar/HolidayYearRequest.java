package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All holidays of a year, as listed in its decree. */
@Schema(name = "HolidayYearRequest")
record HolidayYearRequest(
        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String decree,

        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull Day> days) {

    /**
     * A holiday of the year.
     *
     * @param estimated whether the date follows a lunar forecast
     */
    @Schema(name = "HolidayYearDay")
    record Day(
            @NotNull LocalDate date,
            @NotNull HolidayKind kind,

            @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
            String name,

            @Nullable Boolean estimated) {

        Holiday holiday() {
            return new Holiday(kind, name);
        }
    }
}
