package id.penghubung.focalpoint.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The working days and hours of an office, in responses. */
@Schema(name = "Calendar")
record CalendarView(
        @Schema(required = true, examples = "OFFICE") String code,
        @Schema(required = true) String name,
        @Schema(required = true) List<DayOfWeek> weekdays,
        @Schema(required = true) boolean holidaysWorked,
        @Schema(required = true) boolean jointLeaveWorked,

        @Schema(implementation = String.class, examples = "07:30") @Nullable
        LocalTime opens,

        @Schema(implementation = String.class, examples = "16:00") @Nullable
        LocalTime closes) {

    static CalendarView of(CalendarDefinition definition) {
        OfficeHours hours = definition.hours();
        return new CalendarView(
                definition.code(),
                definition.name(),
                definition.weekdays().stream().sorted().toList(),
                definition.holidaysWorked(),
                definition.jointLeaveWorked(),
                hours == null ? null : hours.opens(),
                hours == null ? null : hours.closes());
    }
}
