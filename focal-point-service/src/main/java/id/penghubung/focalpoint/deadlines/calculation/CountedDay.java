package id.penghubung.focalpoint.deadlines.calculation;

import id.penghubung.focalpoint.calendar.CalendarDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One day of a count.
 *
 * @param outcome whether it was counted, and if not, why
 * @param counted how many of its seconds used up the budget
 * @param suspended how many would have, had the clock not stood still
 */
public record CountedDay(CalendarDay day, Outcome outcome, long counted, long suspended) {

    /** What became of a day. */
    @Schema(name = "Verdict")
    public enum Outcome {
        COUNTED,
        /** The day on which it began: the count starts with the next. */
        START_DAY,
        /** The office does not work on it; the calendar says why. */
        NOT_WORKED,
        /** The clock stood still. */
        SUSPENDED,
        /** Nothing of it lay between the start of the count and its end. */
        OUTSIDE
    }
}
