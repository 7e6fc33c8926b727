/** Escalation policies: the levels of a deadline, and the time at which each is reached. */
@NullMarked
package id.penghubung.focalpoint.deadlines.escalation;

import org.jspecify.annotations.NullMarked;
