/** Decisions of superiors about answers with which the reporter is not satisfied. */
@NullMarked
package id.penghubung.focalpoint.casework.superior;

import org.jspecify.annotations.NullMarked;
