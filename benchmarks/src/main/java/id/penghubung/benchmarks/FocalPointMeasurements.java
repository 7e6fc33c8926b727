package id.penghubung.benchmarks;

import id.penghubung.benchmarks.focalpoint.CaseGenerator;
import id.penghubung.benchmarks.focalpoint.HolidayRun;
import id.penghubung.benchmarks.focalpoint.IdleSweepRun;
import id.penghubung.benchmarks.focalpoint.SweepRun;
import id.penghubung.benchmarks.focalpoint.WorklistRun;
import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.report.Report;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.FocalPointStack;
import id.penghubung.benchmarks.stack.Machine;
import java.time.Duration;
import java.util.Map;

/**
 * Measurements of the focal-point service: the work list with few and with many cases, the deadline sweep with nothing
 * due and with a backlog, and a new holiday that moves all deadlines.
 */
final class FocalPointMeasurements {

    private static final String AGENCY = "dpu";
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Options options;
    private final FocalPointStack stack;
    private final Report report;

    FocalPointMeasurements(Options options, FocalPointStack stack, Report report) {
        this.options = options;
        this.stack = stack;
        this.report = report;
    }

    void run() {
        report.machine(Machine.describe(stack.databases().version()));
        CaseGenerator generator = new CaseGenerator(stack.databases());
        int few = options.amount("few-cases");
        int many = options.amount("cases");
        generator.fillUpTo(few);
        // Warm-up: otherwise the few cases would be measured in a cold JVM and the many in a warm one.
        measureWorklist();
        Map<String, Throughput> withFew = measureWorklist();
        report.println("Filling up to " + many + " cases ...");
        generator.fillUpTo(many);
        report.worklist(few, withFew, many, measureWorklist());
        report.idleSweep(IdleSweepRun.run(stack::metrics, stack.databases(), IDLE));
        Caller admin = Accounts.logIn(stack.identity(), "admin");
        report.holiday(new HolidayRun(stack, admin, officer()).run());
        report.sweepBacklog(new SweepRun(stack).backlog(options.amount("due")));
    }

    private Map<String, Throughput> measureWorklist() {
        return WorklistRun.run(stack.service(), officer(), Duration.ofSeconds(options.amount("worklist-seconds")));
    }

    private Caller officer() {
        return Accounts.logIn(stack.identity(), AGENCY);
    }
}
