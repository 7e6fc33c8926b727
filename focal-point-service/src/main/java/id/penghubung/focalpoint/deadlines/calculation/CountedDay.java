package id.penghubung.focalpoint.deadlines.calculation;

import id.penghubung.focalpoint.calendar.CalendarDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One day in the calculation of a deadline.
 *
 * @param outcome whether the day was counted, and the reason if it was not
 * @param counted the number of its seconds that used the budget
 * @param suspended the number of its seconds that were not counted because the deadline was suspended
 */
public record CountedDay(CalendarDay day, Outcome outcome, long counted, long suspended) {

    /** The result for a day: counted, or the reason why it was not. */
    @Schema(name = "DayOutcome")
    public enum Outcome {
        COUNTED,
        /** The day of the start: counting starts with the next day. */
        START_DAY,
        /** Not a working day; the calendar has the reason. */
        NOT_WORKED,
        /** The deadline was suspended. */
        SUSPENDED,
        /** No part of the day is between the start and the end of the calculation. */
        OUTSIDE
    }
}
