/** Compliance with the products of the Ombudsman: figures and ranking of the agencies, as JSON, CSV and XLSX. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.compliance;

import org.jspecify.annotations.NullMarked;
