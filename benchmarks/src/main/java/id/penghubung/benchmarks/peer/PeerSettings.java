package id.penghubung.benchmarks.peer;

import java.time.Duration;

/**
 * Load and length of a comparison. A measurement of length zero is left out.
 *
 * @param turns number of turns, in each of which both systems are measured
 * @param warmUp lifecycles of each system before the first turn
 * @param inFlight lifecycles in progress at any time, and connections of the intake
 * @param lifecycles measured lifecycles in each turn
 * @param rate complaints per second while latency is measured
 * @param latency measured latency in each turn
 * @param readConnections reads at the same time
 * @param readRounds how often each way of reading is measured in each turn
 * @param reads each of these
 * @param intake each measure of the intake
 */
public record PeerSettings(
        int turns,
        Duration warmUp,
        int inFlight,
        Duration lifecycles,
        int rate,
        Duration latency,
        int readConnections,
        int readRounds,
        Duration reads,
        Duration intake) {}
