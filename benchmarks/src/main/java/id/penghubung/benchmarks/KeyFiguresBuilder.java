package id.penghubung.benchmarks;

import id.penghubung.benchmarks.intake.IntakeRun;
import id.penghubung.benchmarks.reads.ReadRun;
import id.penghubung.benchmarks.report.KeyFigures;
import id.penghubung.benchmarks.stack.Databases;

/** Collects the key figures from the results of a run. */
final class KeyFiguresBuilder {

    private static final double BYTES_PER_KIB = 1024;

    private double readRatio;
    private double intakeRatio;
    private double commits;
    private double statements;
    private double logKib;

    void lifecycles(int completed, Databases.ServerCounters counters) {
        double each = Math.max(1, completed);
        commits = counters.commits() / each;
        statements = counters.statements() / each;
        logKib = counters.logBytes() / each / BYTES_PER_KIB;
    }

    void reads(ReadRun.Result result) {
        readRatio = result.gatewayPerSecond() / result.directPerSecond();
    }

    void intake(IntakeRun.Result result) {
        intakeRatio =
                result.perSecond(IntakeRun.DIRECT_OTHERS_PAUSED) / result.perSecond(IntakeRun.PGBENCH_OTHERS_PAUSED);
    }

    KeyFigures build() {
        return new KeyFigures(readRatio, intakeRatio, commits, statements, logKib);
    }
}
