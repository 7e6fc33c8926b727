package id.penghubung.focalpoint.calendar;

import java.util.UUID;

/** Whoever counts by calendars: is told of each change in its transaction, and moves what runs. */
public interface CalendarChangeListener {

    /** @return the recalculation, whose progress can be asked for */
    UUID recalculate(CalendarChange change);
}
