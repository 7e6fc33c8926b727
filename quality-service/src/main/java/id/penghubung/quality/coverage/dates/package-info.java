/** What each unit owes in a year and until when: dates as data. */
@NullMarked
package id.penghubung.quality.coverage.dates;

import org.jspecify.annotations.NullMarked;
