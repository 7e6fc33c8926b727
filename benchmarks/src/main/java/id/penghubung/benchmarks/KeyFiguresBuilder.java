package id.penghubung.benchmarks;

import id.penghubung.benchmarks.intake.IntakeRun;
import id.penghubung.benchmarks.reads.ReadRun;
import id.penghubung.benchmarks.report.KeyFigures;
import id.penghubung.benchmarks.stack.Databases.ServerCounters;
import id.penghubung.benchmarks.stack.Databases.ServerCounters.Each;

/** Collects the key figures from the results of a run. */
final class KeyFiguresBuilder {

    private double readRatio;
    private double intakeRatio;
    private Each lifecycle = new Each(0, 0, 0, 0);

    void lifecycles(int completed, ServerCounters counters) {
        lifecycle = counters.each(completed);
    }

    void reads(ReadRun.Result result) {
        readRatio = result.ratio();
    }

    void intake(IntakeRun.Result result) {
        intakeRatio =
                result.perSecond(IntakeRun.DIRECT_OTHERS_PAUSED) / result.perSecond(IntakeRun.PGBENCH_OTHERS_PAUSED);
    }

    KeyFigures build() {
        return new KeyFigures(readRatio, intakeRatio, lifecycle.commits(), lifecycle.statements(), lifecycle.logKib());
    }
}
