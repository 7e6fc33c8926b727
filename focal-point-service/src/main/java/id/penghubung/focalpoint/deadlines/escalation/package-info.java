/** Escalation policies: the levels of a deadline, and the moment at which each is reached. */
@NullMarked
package id.penghubung.focalpoint.deadlines.escalation;

import org.jspecify.annotations.NullMarked;
