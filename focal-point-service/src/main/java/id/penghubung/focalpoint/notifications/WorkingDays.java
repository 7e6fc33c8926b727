package id.penghubung.focalpoint.notifications;

import java.time.LocalDate;

/** Tells whether a day is a working day of an agency. */
interface WorkingDays {

    boolean isWorkingDay(String agencyCode, LocalDate day);
}
