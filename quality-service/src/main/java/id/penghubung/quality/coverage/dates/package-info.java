/** Obligations of units in a year and their last days, as data. */
@NullMarked
package id.penghubung.quality.coverage.dates;

import org.jspecify.annotations.NullMarked;
