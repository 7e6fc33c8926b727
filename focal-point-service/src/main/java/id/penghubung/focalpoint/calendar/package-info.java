/** Working days and office hours: decreed holidays, calendars of agencies, and their changes. */
@NullMarked
package id.penghubung.focalpoint.calendar;

import org.jspecify.annotations.NullMarked;
