package id.penghubung.focalpoint.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of days of an office, which decide whether a day is a working day. */
@Schema(name = "DayKind")
public enum DayKind {
    WORKING_DAY(true),
    /** A working day of this office, although it is a weekend or a holiday. */
    EXTRA_WORKING_DAY(true),
    /** A day of the week on which the office does not work. */
    WEEKEND(false),
    NATIONAL_HOLIDAY(false),
    JOINT_LEAVE(false),
    /** A day on which only this office is closed. */
    CLOSED(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean isWorked() {
        return worked;
    }
}
