package id.penghubung.focalpoint.notifications;

import java.time.LocalDate;

/** On which days an agency works. */
interface WorkingDays {

    boolean isWorkingDay(String agencyCode, LocalDate day);
}
