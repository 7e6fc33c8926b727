/** Which days and hours an office works: decreed holidays, calendars of agencies, and their changes. */
@NullMarked
package id.penghubung.focalpoint.calendar;

import org.jspecify.annotations.NullMarked;
