/**
 * Coverage of a year: which unit has kept which obligation, what is late, and the next step with its owner. Each feature gives its column by
 * {@link CoverageSource}; sub-packages hold the dates, the matrix and the calendar with its reminders.
 */
@NullMarked
package id.penghubung.quality.coverage;

import org.jspecify.annotations.NullMarked;
