/** The case: its state and transitions, its values, events, deadlines and visibility. */
@NullMarked
package id.penghubung.focalpoint.casework.model;

import org.jspecify.annotations.NullMarked;
