package id.penghubung.benchmarks;

import id.penghubung.benchmarks.Options.Kind;
import id.penghubung.benchmarks.hostile.HostileRun;
import id.penghubung.benchmarks.intake.IntakeRun;
import id.penghubung.benchmarks.latency.LatencyRun;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.reads.ReadRun;
import id.penghubung.benchmarks.report.Report;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.CpuMeter;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.FlightRecordings;
import id.penghubung.benchmarks.stack.Machine;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.benchmarks.stack.Memory;
import id.penghubung.benchmarks.stack.Submissions;
import id.penghubung.benchmarks.streams.StreamRun;
import id.penghubung.benchmarks.surveys.SurveyReport;
import id.penghubung.benchmarks.surveys.SurveyRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs the requested measurements one after the other on the same stack. Each starts when the events of the one before
 * have been processed.
 */
final class Measurements {

    private static final int MAX_DRAIN_SECONDS = 120;
    private static final Duration SHORT_WARM_UP = Duration.ofSeconds(5);

    private final Options options;
    private final MeasuredStack stack;
    private final Report report;
    private final Path target;
    private final Databases databases;
    private final CpuMeter meter;
    private final KeyFiguresBuilder keyFigures = new KeyFiguresBuilder();

    Measurements(Options options, MeasuredStack stack, Report report, Path target) {
        this.options = options;
        this.stack = stack;
        this.report = report;
        this.target = target;
        this.databases = new Databases(stack.postgresPort());
        this.meter = new CpuMeter(stack);
    }

    void run() {
        report.machine(Machine.describe(databases.version()));
        if (options.has(Kind.LIFECYCLES)) {
            lifecycles();
        }
        if (options.has(Kind.LATENCY)) {
            latency();
        }
        if (options.has(Kind.READS)) {
            reads();
        }
        if (options.has(Kind.INTAKE)) {
            intake();
        }
        if (options.has(Kind.HOSTILE)) {
            hostile();
        }
        if (options.has(Kind.STREAMS)) {
            streams();
        }
        if (options.has(Kind.SURVEYS)) {
            surveys();
        }
        if (options.has(Kind.MEMORY)) {
            report.memory(Memory.ofServices(stack));
        }
        if (options.comparison() != Options.Comparison.NONE) {
            report.compare(
                    keyFigures.build(),
                    target.resolveSibling("accepted.json"),
                    options.comparison() == Options.Comparison.ACCEPT);
        }
    }

    private void lifecycles() {
        int inFlight = options.amount("in-flight");
        LoadCost cost = new LoadCost(meter, databases);
        Optional<FlightRecordings> recordings = options.recording()
                ? Optional.of(FlightRecordings.into(target, stack, seconds("warm-up")))
                : Optional.empty();
        LifecycleRun.Result result = LifecycleRun.run(
                stack.gateway(),
                submissions(),
                inFlight,
                seconds("warm-up"),
                seconds("lifecycle-seconds"),
                cost::start,
                cost::stop);
        recordings.ifPresent(FlightRecordings::close);
        keyFigures.lifecycles(result.completed(), cost.serverCounters());
        report.lifecycles(result, inFlight, cost.usage(), cost.serverCounters());
        drain();
    }

    private void latency() {
        int rate = options.amount("rate");
        CpuMeter.Measurement measurement = meter.start();
        LatencyRun.Result result =
                LatencyRun.run(stack.gateway(), submissions(), rate, seconds("latency-seconds"), SHORT_WARM_UP);
        report.latency(result, rate, measurement.stop());
        drain();
    }

    private void reads() {
        int connections = options.amount("read-connections");
        Submissions submissions = submissions();
        CpuMeter.Measurement measurement = meter.start();
        ReadRun.Result result = ReadRun.run(
                stack, submissions, connections, options.amount("read-rounds"), seconds("read-seconds"), SHORT_WARM_UP);
        keyFigures.reads(result);
        report.reads(result, connections, measurement.stop());
        drain();
    }

    private void intake() {
        int inFlight = options.amount("in-flight");
        CpuMeter.Measurement measurement = meter.start();
        IntakeRun.Result result = new IntakeRun(stack, databases, submissions(), inFlight, seconds("intake-seconds"))
                .run(target.resolve("pgbench.sql"));
        keyFigures.intake(result);
        report.intake(result, inFlight, measurement.stop());
    }

    private void hostile() {
        int connections = options.amount("hostile-connections");
        CpuMeter.Measurement measurement = meter.start();
        HostileRun.Result result = new HostileRun(
                        stack.gateway(), submissions(), options.amount("hostile-rate"), seconds("hostile-seconds"))
                .run(connections, seconds("warm-up"));
        report.hostile(result, connections, measurement.stop());
        drain();
    }

    private void streams() {
        CpuMeter.Measurement measurement = meter.start();
        StreamRun.Result result = new StreamRun(stack, databases, options.amount("streams"))
                .run(options.amount("stream-rate"), seconds("stream-seconds"), seconds("stream-cut"));
        report.streams(result, measurement.stop());
        drain();
    }

    private void surveys() {
        SurveyRun.Result result = new SurveyRun(stack, databases)
                .run(
                        options.amount("survey-links"),
                        options.amount("survey-respondents"),
                        options.amount("survey-answers"),
                        options.amount("survey-readers"),
                        seconds("survey-seconds"));
        report.section("surveys", result, "Answers and results of surveys", SurveyReport.of(result));
    }

    /** Logs in again for each measurement, because tokens expire after half an hour and a run may take longer. */
    private Submissions submissions() {
        return new Submissions(Accounts.logIn(stack.identity()), options.idempotencyKeys());
    }

    private void drain() {
        if (!databases.awaitNoPendingEvents(MAX_DRAIN_SECONDS)) {
            report.println("  events were still pending after " + MAX_DRAIN_SECONDS + " s");
        }
    }

    private Duration seconds(String option) {
        return Duration.ofSeconds(options.amount(option));
    }
}
