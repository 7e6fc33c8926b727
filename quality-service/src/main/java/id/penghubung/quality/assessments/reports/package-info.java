/** The result of an assessment, and the compilation over the regency with ranking and gaps, as JSON, CSV, XLSX and PDF. */
@NullMarked
package id.penghubung.quality.assessments.reports;

import org.jspecify.annotations.NullMarked;
