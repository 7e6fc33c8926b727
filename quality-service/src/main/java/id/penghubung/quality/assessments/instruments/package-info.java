/** Instruments of assessments by year: drafted and released by the organisation bureau. */
@NullMarked
package id.penghubung.quality.assessments.instruments;

import org.jspecify.annotations.NullMarked;
