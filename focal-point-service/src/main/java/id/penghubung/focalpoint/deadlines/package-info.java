/**
 * Deadlines: their policies, due dates, suspensions, escalations and recalculation. Independent of cases: the owner of a
 * subject starts, completes and cancels its deadlines through {@link DeadlineService}, and learns of escalations as a
 * {@link DeadlineListener}.
 */
@NullMarked
package id.penghubung.focalpoint.deadlines;

import org.jspecify.annotations.NullMarked;
