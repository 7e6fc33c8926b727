package id.penghubung.benchmarks;

import id.penghubung.benchmarks.decisions.DecisionReport;
import id.penghubung.benchmarks.decisions.DecisionRun;
import id.penghubung.benchmarks.report.Report;
import id.penghubung.benchmarks.scale.ScaleSettings;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import id.penghubung.benchmarks.stack.Machine;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * Measures decisions of routing-service while a suggestion model is trained, and then the trial of a draft of rules. The system has no
 * quality-service, which takes no part in either.
 */
final class DecisionMeasurements {

    private static final EnumSet<Part> PARTS = EnumSet.complementOf(EnumSet.of(Part.QUALITY));

    /** The heap of routing-service in its container (40 % of 640 MiB, docker-compose.yml) and 512 MiB for 100,000 decisions. */
    private static final String HEAP = "-Xmx768m";

    private final Options options;
    private final Path data;
    private final Report report;

    /** @param data folder of this run; the caller deletes it */
    DecisionMeasurements(Options options, Path data, Report report) {
        this.options = options;
        this.data = data;
        this.report = report;
    }

    void run() {
        try (LocalMeasuredStack stack = LocalMeasuredStack.start(data, this::changed, report::println)) {
            Databases databases = new Databases(stack.postgresPort());
            report.machine(Machine.describe(databases.version()));
            DecisionRun run = new DecisionRun(stack, databases, settings(), report::println);
            List<DecisionRun.Turn> turns =
                    run.turns(options.amount("trained-decisions"), options.amount("decision-turns"));
            report.section(
                    "decisions", turns, "Decisions while a suggestion model is trained", DecisionReport.of(turns));
            DecisionRun.Trial trial = run.trial(options.amount("trial-complaints"));
            report.section("trial", trial, "Trial of a draft on past complaints", DecisionReport.of(trial));
        }
    }

    /** A training begins within a second after it is due. */
    private StackConfig changed(StackConfig config) {
        StackConfig changed = LocalMeasuredStack.withoutLimits(config.withOnly(PARTS))
                .withJvmFlag(Part.ROUTING, HEAP)
                .withEnvironment(Part.ROUTING, "PENGHUBUNG_SUGGESTIONS_TRAINING_INTERVAL", "1s");
        return options.applyTo(changed);
    }

    private ScaleSettings settings() {
        return new ScaleSettings(
                options.amount("in-flight"),
                Duration.ofSeconds(options.amount("warm-up")),
                options.amount("decided-complaints"),
                options.idempotencyKeys());
    }
}
