package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DueTime;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * The due time of a running deadline and its next escalation.
 *
 * @param nextEscalation the next escalation; empty after the last level
 * @param calculatedAt the time of the calculation, which identifies the version of the rules
 */
record DeadlineSchedule(DueTime due, Optional<EscalationPolicy.NextEscalation> nextEscalation, Instant calculatedAt) {}
