package id.penghubung.benchmarks.scale;

import java.time.Duration;

/**
 * Load of the measurements.
 *
 * @param inFlight lifecycles of the warm-up, and complaints that are submitted, at the same time
 * @param warmUp lifecycles before the measurement
 * @param complaints number of complaints whose events wait when the measurement begins
 */
public record ScaleSettings(int inFlight, Duration warmUp, int complaints, boolean idempotencyKeys) {}
