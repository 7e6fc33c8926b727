/** Obligations of a unit in a year with their states, and reminders of those that are not kept. */
@NullMarked
package id.penghubung.quality.coverage.calendar;

import org.jspecify.annotations.NullMarked;
