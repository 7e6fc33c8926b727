package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DueTime;
import java.time.Instant;
import java.util.Optional;
import id.penghubung.focalpoint.deadlines.escalation.EscalationPolicy;

/**
 * Where a count that runs stands.
 *
 * @param next the rung to be reached next
 * @param countedAt when it was counted, and so by which rules
 */
record DeadlineSchedule(DueTime due, Optional<EscalationPolicy.NextEscalation> nextEscalation, Instant calculatedAt) {}
