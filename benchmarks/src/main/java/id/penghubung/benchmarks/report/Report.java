package id.penghubung.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.penghubung.benchmarks.focalpoint.HolidayRun;
import id.penghubung.benchmarks.focalpoint.IdleSweepRun;
import id.penghubung.benchmarks.focalpoint.SweepRun;
import id.penghubung.benchmarks.hostile.HostileRun;
import id.penghubung.benchmarks.intake.IntakeRun;
import id.penghubung.benchmarks.latency.LatencyRun;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.reads.ReadRun;
import id.penghubung.benchmarks.stack.CpuMeter;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.Memory;
import id.penghubung.benchmarks.streams.StreamRun;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints each result as soon as it is available and collects all results for the file. */
public final class Report {

    private final PrintStream out;
    private final Map<String, Object> results = new LinkedHashMap<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    public void println(String sentence) {
        out.println(sentence);
    }

    public void machine(Map<String, String> facts) {
        results.put("machine", facts);
        heading("The machine");
        facts.forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    /**
     * Prints a result that formats itself.
     *
     * @param name of the result in the file
     */
    public void section(String name, Object result, String title, String text) {
        results.put(name, result);
        heading(title);
        out.print(text);
    }

    public void lifecycles(
            LifecycleRun.Result result, int inFlight, CpuMeter.Usage usage, Databases.ServerCounters counters) {
        results.put("lifecycles", result);
        heading("Complete lifecycles through the gateway, " + inFlight + " in flight");
        out.printf("  %.1f per second (%d in all)%n", result.perSecond(), result.completed());
        out.println("  in each 10 s: " + result.windows());
        latencies(result.steps());
        result.pollsEach().forEach((step, polls) -> out.printf("  polls per lifecycle, %s: %.2f%n", step, polls));
        failures(result.failures());
        cpu("lifecycles", usage, "lifecycle", result.completed());
        Databases.ServerCounters.Each each = counters.each(result.completed());
        results.put("lifecyclesDatabaseWork", counters);
        out.printf(
                "  database, per lifecycle: %.2f commits, %.2f statements, %.1f KiB of log, %.2f syncs of the log%n",
                each.commits(), each.statements(), each.logKib(), each.logSyncs());
    }

    public void latency(LatencyRun.Result result, double perSecond, CpuMeter.Usage usage) {
        results.put("latency", result);
        heading("From 201 to the case in the officer's list, at " + perSecond + " per second");
        Map<String, Latencies.Summary> steps = new LinkedHashMap<>();
        steps.put("due to 201", result.created());
        steps.put("201 to the case in the list", result.visible());
        steps.put("due to the case in the list", result.total());
        latencies(steps);
        out.printf("  polls per complaint: %.1f%n", result.pollsEach());
        failures(result.failures());
        cpu("latency", usage, "complaint", result.created().count());
    }

    public void intake(IntakeRun.Result result, int inFlight, CpuMeter.Usage usage) {
        results.put("intake", result);
        heading("Durable intake, " + inFlight + " in flight; each complaint writes " + result.rowsEach());
        Table table = new Table().row("", "per second", "p50 ms", "p99 ms", "errors", "events applied/s meanwhile");
        for (IntakeRun.Measure measure : result.measures()) {
            Throughput load = measure.load();
            if (load == null) {
                table.row(measure.name(), measure.perSecond(), "", "", "", rates(measure.appliedMeanwhile()));
            } else {
                table.row(
                        measure.name(),
                        measure.perSecond(),
                        load.latency().p50(),
                        load.latency().p99(),
                        load.failures().total(),
                        rates(measure.appliedMeanwhile()));
                failures(load.failures());
            }
        }
        out.print(table);
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratio(ratios, result, IntakeRun.GATEWAY_OTHERS_PAUSED, IntakeRun.PGBENCH_OTHERS_PAUSED);
        ratio(ratios, result, IntakeRun.DIRECT_OTHERS_PAUSED, IntakeRun.PGBENCH_OTHERS_PAUSED);
        ratio(ratios, result, IntakeRun.GATEWAY_OTHERS_RUNNING, IntakeRun.PGBENCH_OTHERS_RUNNING);
        ratio(ratios, result, IntakeRun.GATEWAY_OTHERS_RUNNING, IntakeRun.PGBENCH_OTHERS_PAUSED);
        results.put("intakeRatios", ratios);
        ratios.forEach((name, ratio) -> out.printf("  ratio %s: %.3f%n", name, ratio));
        cpu("intake", usage, "", 0);
    }

    public void reads(ReadRun.Result result, int inFlight, CpuMeter.Usage usage) {
        results.put("reads", result);
        heading("The same read through the gateway and directly, in turns, " + inFlight + " in flight");
        Table table = new Table().row("turn", "gateway/s", "direct/s", "gateway p99 ms", "direct p99 ms", "errors");
        for (int i = 0; i < result.gateway().size(); i++) {
            Throughput gateway = result.gateway().get(i);
            Throughput direct = result.direct().get(i);
            table.row(
                    i + 1,
                    gateway.perSecond(),
                    direct.perSecond(),
                    gateway.latency().p99(),
                    direct.latency().p99(),
                    gateway.failures().total() + direct.failures().total());
            failures(gateway.failures());
            failures(direct.failures());
        }
        out.print(table);
        double ratio = result.ratio();
        results.put("readRatio", ratio);
        out.printf(
                "  gateway %.0f/s, direct %.0f/s, ratio %.3f%n",
                result.gatewayPerSecond(), result.directPerSecond(), ratio);
        cpu("reads", usage, "", 0);
    }

    /**
     * Compares the key figures with those of the last accepted run, and says what is worse.
     *
     * @param accepted file of the accepted figures
     * @param accept whether the figures of this run are the accepted ones from now on
     */
    public void compare(KeyFigures figures, Path accepted, boolean accept) {
        heading("Key figures");
        out.println("  " + figures);
        AcceptedFigures.readFrom(accepted)
                .ifPresentOrElse(
                        earlier -> compare(figures, earlier), () -> out.println("  no run was accepted before"));
        if (accept) {
            AcceptedFigures.of(figures).writeTo(accepted);
            out.println("  accepted: " + accepted);
        }
    }

    private void compare(KeyFigures figures, AcceptedFigures accepted) {
        List<String> concerns = figures.concerns(accepted);
        concerns.forEach(concern -> out.println("  WORSE: " + concern));
        if (concerns.isEmpty()) {
            out.println("  none is worse than in the last accepted run");
        }
    }

    public void memory(Map<String, Memory> services) {
        results.put("memory", services);
        heading("Resident memory at the end");
        Table table = new Table().row("", "VmRSS MiB", "PSS MiB");
        services.forEach((name, memory) -> table.row(name, mib(memory.residentKib()), mib(memory.proportionalKib())));
        table.row(
                "all services",
                mib(services.values().stream().mapToLong(Memory::residentKib).sum()),
                mib(services.values().stream()
                        .mapToLong(Memory::proportionalKib)
                        .sum()));
        out.print(table);
    }

    public void worklist(int fewCases, Map<String, Throughput> few, int manyCases, Map<String, Throughput> many) {
        results.put("worklistFew", few);
        results.put("worklistMany", many);
        heading("An officer's work list, one request after the other");
        Table table = new Table().row("ms", fewCases + " p50", "p95", manyCases + " p50", "p95", "p95 ratio", "errors");
        few.forEach((name, before) -> {
            Throughput now = Objects.requireNonNull(many.get(name));
            table.row(
                    name,
                    before.latency().p50(),
                    before.latency().p95(),
                    now.latency().p50(),
                    now.latency().p95(),
                    now.latency().p95() / before.latency().p95(),
                    before.failures().total() + now.failures().total());
            failures(before.failures());
            failures(now.failures());
        });
        out.print(table);
    }

    public void idleSweep(IdleSweepRun.Result idle) {
        results.put("sweepIdle", idle);
        heading("The sweep with " + idle.open() + " open deadlines and nothing due");
        latencies(Map.of("a sweep", idle.sweeps()));
    }

    public void sweepBacklog(SweepRun.Backlog backlog) {
        results.put("sweepBacklog", backlog);
        heading(backlog.due() + " due at once, " + backlog.replicas() + " replicas, one killed when "
                + backlog.appliedAtKill() + " were applied");
        out.printf(
                "  %d applied, %d entries in the records, after %.1f s: %s%n",
                backlog.applied(),
                backlog.entries(),
                backlog.seconds(),
                backlog.exactlyOnce() ? "each exactly once" : "WRONG");
    }

    public void holiday(HolidayRun.Result result) {
        results.put("holiday", result);
        heading("A holiday declared while an officer acknowledges cases");
        out.printf(
                "  %d deadlines examined, %d moved, in %.1f s%n", result.examined(), result.moved(), result.seconds());
        Map<String, Latencies.Summary> acts = new LinkedHashMap<>();
        acts.put("reading and acknowledging a case, before", result.before());
        acts.put("and meanwhile", result.meanwhile());
        latencies(acts);
    }

    public void hostile(HostileRun.Result result, int connections, CpuMeter.Usage usage) {
        results.put("hostile", result);
        heading("Intake of one address while " + connections + " connections of another attack");
        Table table = new Table()
                .row(
                        "attack",
                        "p50 ms",
                        "p99 ms",
                        "max ms",
                        "p99 ratio",
                        "count",
                        "errors",
                        "opened",
                        "closed",
                        "answers");
        hostileRow(table, "none", result.quiet());
        for (HostileRun.Measure attack : result.attacks()) {
            Latencies.Summary created = attack.intake().created();
            table.row(
                    attack.kind(),
                    created.p50(),
                    created.p99(),
                    created.max(),
                    attack.ratio(),
                    created.count(),
                    attack.intake().failures().total(),
                    attack.counts().opened(),
                    attack.counts().closed(),
                    attack.counts().answers());
        }
        hostileRow(table, "none, afterwards", result.quietAfter());
        out.print(table);
        result.attacks().forEach(attack -> failures(attack.intake().failures()));
        failures(result.quietAfter().failures());
        cpu("hostile", usage, "", 0);
    }

    private static void hostileRow(Table table, String name, HostileRun.Intake intake) {
        Latencies.Summary created = intake.created();
        table.row(
                name,
                created.p50(),
                created.p99(),
                created.max(),
                "",
                created.count(),
                intake.failures().total());
    }

    public void streams(StreamRun.Result result, CpuMeter.Usage usage) {
        results.put("streams", result);
        heading(result.streams() + " event streams through the gateway, cut at random");
        out.printf(
                "  %d events, received %d times; %d connections, %d refused, %d resets%n",
                result.published(), result.received(), result.connections(), result.refused(), result.resets());
        out.printf(
                "  %d streams are incomplete, %d events were out of order: %s%n",
                result.incomplete(),
                result.outOfOrder(),
                result.incomplete() + result.outOfOrder() == 0 ? "each exactly once and in order" : "WRONG");
        latencies(Map.of("change to arrival", result.delivered()));
        Table memory = new Table().row("resident memory, MiB", "second fifth", "last fifth", "ratio");
        result.memory()
                .forEach((process, mib) -> memory.row(process, mib.early(), mib.late(), mib.late() / mib.early()));
        out.print(memory);
        failures(result.failures());
        cpu("streams", usage, "", 0);
    }

    public void writeTo(Path file) {
        try {
            ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            json.setVisibility(json.getSerializationConfig()
                    .getDefaultVisibilityChecker()
                    .withGetterVisibility(JsonAutoDetect.Visibility.PUBLIC_ONLY));
            json.addMixIn(Failures.class, FailuresAsJson.class);
            Files.createDirectories(file.resolveSibling("."));
            json.writeValue(file.toFile(), results);
            out.println("\nAll figures: " + file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    private abstract static class FailuresAsJson {}

    private void heading(String text) {
        out.println("\n" + text);
    }

    private void latencies(Map<String, Latencies.Summary> steps) {
        Table table = new Table().row("ms", "count", "mean", "p50", "p95", "p99", "max");
        steps.forEach((name, step) ->
                table.row(name, step.count(), step.mean(), step.p50(), step.p95(), step.p99(), step.max()));
        out.print(table);
    }

    private void failures(Failures failures) {
        if (failures.total() > 0) {
            out.println("  ERRORS " + failures.counts());
            failures.examples().forEach((kind, example) -> out.println("    " + kind + ": " + example));
        }
    }

    private void cpu(String phase, CpuMeter.Usage usage, String unit, long count) {
        results.put(phase + "Cpu", usage);
        Table table = new Table();
        if (count > 0) {
            table.row("CPU", "seconds", "share of a core", "ms per " + unit);
        } else {
            table.row("CPU", "seconds", "share of a core");
        }
        double sum = usage.cpuSeconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        usage.cpuSeconds().forEach((part, seconds) -> cpuRow(table, part, seconds, usage.seconds(), count));
        cpuRow(table, "sum", sum, usage.seconds(), count);
        out.print(table);
    }

    private static void cpuRow(Table table, String part, double seconds, double elapsedSeconds, long count) {
        if (count > 0) {
            table.row(part, seconds, seconds / elapsedSeconds, seconds * 1000 / count);
        } else {
            table.row(part, seconds, seconds / elapsedSeconds);
        }
    }

    private static void ratio(Map<String, Double> ratios, IntakeRun.Result result, String of, String to) {
        double ratio = result.perSecond(of) / result.perSecond(to);
        if (Double.isFinite(ratio)) {
            ratios.put("(" + of + ") / (" + to + ")", ratio);
        }
    }

    private static List<String> rates(Map<String, Double> applied) {
        return applied.entrySet().stream()
                .map(each -> "%s %.0f".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    private static double mib(long kib) {
        return kib / 1024.0;
    }
}
