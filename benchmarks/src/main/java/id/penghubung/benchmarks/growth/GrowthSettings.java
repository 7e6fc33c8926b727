package id.penghubung.benchmarks.growth;

import java.time.Duration;
import java.util.Set;

/**
 * Parts, load and length of the measurements.
 *
 * @param inFlight lifecycles at the same time
 * @param warmUp lifecycles before those that are measured; without lifecycles, reads before those that are measured
 * @param list length of the measurement of each list and search; its warm-up takes half of that
 */
public record GrowthSettings(
        Set<GrowthPart> parts,
        int inFlight,
        Duration warmUp,
        Duration lifecycles,
        Duration list,
        Duration sweeps,
        boolean idempotencyKeys) {

    boolean has(GrowthPart part) {
        return parts.contains(part);
    }
}
