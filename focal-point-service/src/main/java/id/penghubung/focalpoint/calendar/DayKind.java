package id.penghubung.focalpoint.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a day is to an office, and so whether it is counted in working days. */
@Schema(name = "DayKind")
public enum DayKind {
    WORKING_DAY(true),
    /** Worked although the week or a decree would make it free. */
    EXTRA_WORKING_DAY(true),
    /** A day of the week on which the office never works. */
    WEEKEND(false),
    NATIONAL_HOLIDAY(false),
    JOINT_LEAVE(false),
    /** Only this office is closed. */
    CLOSED(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean isWorked() {
        return worked;
    }
}
