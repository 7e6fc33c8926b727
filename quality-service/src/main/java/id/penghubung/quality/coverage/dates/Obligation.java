package id.penghubung.quality.coverage.dates;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.coverage.CoverageColumn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Obligation that each unit has in a year.
 *
 * @param due last day in each year, as month and day
 * @param remindDaysBefore number of days before that day when units are first reminded
 */
@Schema(name = "Obligation")
public record Obligation(
        @NotNull CoverageColumn column,

        @Schema(examples = "12-31")
        @NotNull
        @Size(max = 5)
        @Pattern(
                regexp =
                        "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-9])")
        String due,

        @NotNull @Min(0) @Max(365) Integer remindDaysBefore,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String legalBasis) {

    /** Returns the last day in a year; 28 February for the 29th in a common year. */
    public LocalDate dueOn(int year) {
        return MonthDay.parse("--" + due).atYear(year);
    }

    /** Returns the day in a year on which units are first reminded. */
    public LocalDate remindOn(int year) {
        return dueOn(year).minusDays(remindDaysBefore);
    }
}
