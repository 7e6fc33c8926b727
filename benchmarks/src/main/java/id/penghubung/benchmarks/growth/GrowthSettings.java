package id.penghubung.benchmarks.growth;

import java.time.Duration;

/**
 * Load and length of the measurements.
 *
 * @param inFlight lifecycles at the same time
 * @param warmUp lifecycles before those that are measured
 * @param list length of each list's measurement; its warm-up takes half of that
 */
public record GrowthSettings(
        int inFlight, Duration warmUp, Duration lifecycles, Duration list, Duration sweeps, boolean idempotencyKeys) {}
