package id.penghubung.benchmarks.report;

import id.penghubung.benchmarks.report.AcceptedFigures.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * Key figures of a short run, compared with those of an accepted run. None is a time, so they depend less on the machine
 * than rates do.
 *
 * @param readRatio reads per second through the gateway divided by direct ones
 * @param intakeRatio complaints per second, directly, divided by the same rows of pgbench
 * @param commits commits of the database server per lifecycle
 * @param statements statements of the database server per lifecycle, with those that begin and end a transaction
 * @param logKib KiB of write-ahead log per lifecycle
 */
public record KeyFigures(double readRatio, double intakeRatio, double commits, double statements, double logKib) {

    /**
     * Compares these figures with the limits of accepted ones.
     *
     * @return a sentence for each figure beyond its limit
     */
    public List<String> concerns(AcceptedFigures accepted) {
        List<String> found = new ArrayList<>();
        dropped(found, "reads through the gateway to direct ones", accepted.readRatio(), readRatio);
        dropped(found, "intake to pgbench", accepted.intakeRatio(), intakeRatio);
        rose(found, "commits", accepted.commits(), commits);
        rose(found, "statements", accepted.statements(), statements);
        rose(found, "KiB of log", accepted.logKib(), logKib);
        return found;
    }

    /** Returns whether each figure was measured. */
    boolean areComplete() {
        return Double.isFinite(readRatio) && Double.isFinite(intakeRatio) && commits > 0 && statements > 0;
    }

    private static void dropped(List<String> found, String name, Figure accepted, double now) {
        // A figure that was not measured is not a number, and is never at least as good.
        if (!(now >= accepted.limit())) {
            found.add("%s fell from %.3f to %.3f".formatted(name, accepted.measured(), now));
        }
    }

    private static void rose(List<String> found, String name, Figure accepted, double now) {
        if (now >= accepted.limit()) {
            found.add("%s per lifecycle rose from %.2f to %.2f".formatted(name, accepted.measured(), now));
        }
    }
}
