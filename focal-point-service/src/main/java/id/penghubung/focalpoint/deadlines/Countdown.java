package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.reckoning.DueTime;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a count that runs stands.
 *
 * @param next the rung to be reached next
 * @param countedAt when it was counted, and so by which rules
 */
record Countdown(DueTime due, Optional<Ladder.Step> next, Instant countedAt) {}
