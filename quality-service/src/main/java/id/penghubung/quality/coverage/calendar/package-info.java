/** What a unit owes in a year with its state, and reminders of what is not done. */
@NullMarked
package id.penghubung.quality.coverage.calendar;

import org.jspecify.annotations.NullMarked;
