/**
 * Deadlines: how long a duty may take, when it is due, whether it was met. Knows nothing of cases: whoever owns the
 * subjects starts, completes and cancels their deadlines through {@link Deadlines} and is told of breaches as their
 * {@link DeadlineOwner}.
 */
@NullMarked
package id.penghubung.focalpoint.deadlines;

import org.jspecify.annotations.NullMarked;
