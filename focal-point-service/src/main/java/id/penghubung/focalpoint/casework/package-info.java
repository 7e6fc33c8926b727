/** The case desk: one case for each assignment of a complaint to an agency, and what the agency does with it. */
@NullMarked
package id.penghubung.focalpoint.casework;

import org.jspecify.annotations.NullMarked;
