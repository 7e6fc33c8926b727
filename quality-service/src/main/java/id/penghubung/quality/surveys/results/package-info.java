/** The figures of surveys, from running sums: results as JSON, CSV, XLSX and PDF, their publication, and the closing of a survey. */
@NullMarked
package id.penghubung.quality.surveys.results;

import org.jspecify.annotations.NullMarked;
