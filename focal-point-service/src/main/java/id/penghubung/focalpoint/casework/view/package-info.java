/** Representations of a case that reads and actions share. */
@NullMarked
package id.penghubung.focalpoint.casework.view;

import org.jspecify.annotations.NullMarked;
