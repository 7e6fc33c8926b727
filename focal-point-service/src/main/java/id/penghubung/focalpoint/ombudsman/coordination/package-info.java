/** The coordination meetings of the regency and the Ombudsman: agenda, minutes and decisions. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.coordination;

import org.jspecify.annotations.NullMarked;
