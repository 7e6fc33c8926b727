package id.penghubung.focalpoint.calendar;

import java.util.UUID;

/** A listener that is informed of each calendar change in its transaction, and recalculates running deadlines. */
public interface CalendarChangeListener {

    /** @return the id of the recalculation, whose progress can be read */
    UUID recalculate(CalendarChange change);
}
