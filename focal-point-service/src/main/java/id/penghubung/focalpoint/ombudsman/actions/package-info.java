/** Examination reports of matters, and what agencies are to do because of them: ordered, carried out, decided. */
@NullMarked
package id.penghubung.focalpoint.ombudsman.actions;

import org.jspecify.annotations.NullMarked;
