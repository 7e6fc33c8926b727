/** The matrix of units and columns of a year, as JSON, CSV and XLSX. */
@NullMarked
package id.penghubung.quality.coverage.matrix;

import org.jspecify.annotations.NullMarked;
