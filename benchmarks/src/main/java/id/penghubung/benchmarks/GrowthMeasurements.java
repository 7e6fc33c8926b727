package id.penghubung.benchmarks;

import id.penghubung.benchmarks.growth.Growth;
import id.penghubung.benchmarks.growth.GrowthReport;
import id.penghubung.benchmarks.growth.GrowthRun;
import id.penghubung.benchmarks.growth.GrowthSettings;
import id.penghubung.benchmarks.report.Report;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import id.penghubung.benchmarks.stack.Machine;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Measures a new system with few complaints, and then another new system with many. Both thus have the same time and load to
 * warm up.
 */
final class GrowthMeasurements {

    private static final Duration SWEEPS = Duration.ofSeconds(20);

    private final Options options;
    private final Path data;
    private final Report report;

    /** @param data folder of this run; the caller deletes it */
    GrowthMeasurements(Options options, Path data, Report report) {
        this.options = options;
        this.data = data;
        this.report = report;
    }

    void run() {
        GrowthRun.Result few = measure("few-complaints");
        GrowthRun.Result many = measure("complaints");
        Growth growth = Growth.of(few, many);
        report.section("growth", growth, "From few complaints to many", GrowthReport.of(growth));
    }

    private GrowthRun.Result measure(String amount) {
        try (LocalMeasuredStack stack = LocalMeasuredStack.start(
                data.resolve(amount),
                config -> options.applyTo(LocalMeasuredStack.withoutLimits(config)),
                report::println)) {
            Databases databases = new Databases(stack.postgresPort());
            report.machine(Machine.describe(databases.version()));
            GrowthRun.Result result =
                    new GrowthRun(stack, databases, settings(), report::println).run(options.amount(amount));
            report.println(GrowthReport.of(result));
            return result;
        }
    }

    private GrowthSettings settings() {
        return new GrowthSettings(
                options.growthParts(),
                options.amount("in-flight"),
                seconds("warm-up"),
                seconds("lifecycle-seconds"),
                seconds("worklist-seconds"),
                SWEEPS,
                options.idempotencyKeys());
    }

    private Duration seconds(String option) {
        return Duration.ofSeconds(options.amount(option));
    }
}
