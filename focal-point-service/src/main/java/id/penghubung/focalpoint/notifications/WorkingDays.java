package id.penghubung.focalpoint.notifications;

import java.time.LocalDate;

/** Knows the working days of each agency. */
interface WorkingDays {

    boolean isWorkingDay(String agencyCode, LocalDate day);
}
