package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.latency.LatencyRun;
import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.reads.ReadRequests;
import id.penghubung.benchmarks.stack.FrozenProcesses;
import id.penghubung.benchmarks.stack.Memory;
import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.benchmarks.stack.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The warm-up and the turns of one system. Its processes run during its turn only; see {@link #frozen}. */
final class SystemTurns {

    private static final Duration SHORT_WARM_UP = Duration.ofSeconds(5);
    private static final Duration WAKE_UP_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration WAKE_UP_INTERVAL = Duration.ofMillis(500);
    private static final double KIB_PER_MIB = 1024;

    private final ComparedSystem system;
    private final PeerSettings settings;
    private final Optional<NginxServer> nginx;
    private final IntakeTurn intake;

    /**
     * @param nginx in front of the system's service, if it is compared
     * @param script file for the script of pgbench
     */
    SystemTurns(ComparedSystem system, PeerSettings settings, Optional<NginxServer> nginx, Path script) {
        this.system = system;
        this.settings = settings;
        this.nginx = nginx;
        this.intake = new IntakeTurn(system, script, settings.inFlight());
    }

    String name() {
        return system.name();
    }

    /** Suspends all processes of the system until the result is closed. */
    FrozenProcesses frozen() {
        return FrozenProcesses.all(system.processes());
    }

    /** Runs lifecycles for the time of the settings, and for a short time each other load that will be measured. */
    void warmUp() {
        Supplier<Submission> submissions = system.submissions();
        awaitEvents(submissions);
        lifecycles(submissions, settings.warmUp(), Duration.ofMillis(1));
        if (settings.reads().isPositive()) {
            Supplier<byte[]> requests = ReadRequests.of(system.gateway(), submissions);
            Duration length = shortWarmUp(settings.reads());
            ways().values().forEach(way -> way.measure(settings.readConnections(), length, requests));
        }
        if (settings.intake().isPositive()) {
            intake.load(submissions, shortWarmUp(settings.intake()));
        }
        system.awaitNoPendingEvents();
    }

    TurnFigures measure() {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        Supplier<Submission> submissions = system.submissions();
        awaitEvents(submissions);
        if (settings.lifecycles().isPositive()) {
            LifecycleRun.Result result = lifecycles(submissions, SHORT_WARM_UP, settings.lifecycles());
            figures.put(Figure.LIFECYCLES, result.perSecond());
            addFailures(figures, result.failures().total());
            system.awaitNoPendingEvents();
        }
        if (settings.latency().isPositive()) {
            LatencyRun.Result result =
                    LatencyRun.run(system.gateway(), submissions, settings.rate(), settings.latency(), Duration.ZERO);
            figures.put(Figure.CASE_P99, result.visible().p99());
            addFailures(figures, result.failures().total());
            system.awaitNoPendingEvents();
        }
        if (settings.reads().isPositive()) {
            reads(submissions, figures);
            system.awaitNoPendingEvents();
        }
        if (settings.intake().isPositive()) {
            intake.measure(submissions, settings.intake(), () -> awaitEvents(submissions), figures);
        }
        figures.put(Figure.RESIDENT_MIB, residentMib());
        return new TurnFigures(figures);
    }

    /** A short warm-up, not longer than the measurement. */
    private static Duration shortWarmUp(Duration length) {
        return length.compareTo(SHORT_WARM_UP) < 0 ? length : SHORT_WARM_UP;
    }

    private LifecycleRun.Result lifecycles(Supplier<Submission> submissions, Duration warmUp, Duration length) {
        return LifecycleRun.run(system.gateway(), submissions, settings.inFlight(), warmUp, length, () -> {}, () -> {});
    }

    private void reads(Supplier<Submission> submissions, Map<Figure, Double> figures) {
        Supplier<byte[]> requests = ReadRequests.of(system.gateway(), submissions);
        Map<Figure, ReadTurn> ways = ways();
        for (int round = 0; round < settings.readRounds(); round++) {
            ways.values().forEach(way -> way.measure(settings.readConnections(), settings.reads(), requests));
        }
        ways.forEach((figure, way) -> {
            figures.put(figure, way.perSecond());
            addFailures(figures, way.failures());
        });
        figures.put(Figure.GATEWAY_CPU, cpuMicros(ways, Figure.READS_GATEWAY));
        figures.put(Figure.NGINX_CPU, cpuMicros(ways, Figure.READS_NGINX));
    }

    private Map<Figure, ReadTurn> ways() {
        Map<Figure, ReadTurn> ways = new EnumMap<>(Figure.class);
        ways.put(
                Figure.READS_GATEWAY,
                new ReadTurn(
                        system.gateway(),
                        OptionalLong.of(system.gatewayProcess().pid())));
        ways.put(Figure.READS_DIRECT, new ReadTurn(system.service(), OptionalLong.empty()));
        nginx.ifPresent(
                server -> ways.put(Figure.READS_NGINX, new ReadTurn(server.address(), OptionalLong.of(server.pid()))));
        return ways;
    }

    private static double cpuMicros(Map<Figure, ReadTurn> ways, Figure figure) {
        ReadTurn way = ways.get(figure);
        return way == null ? Double.NaN : way.cpuMicros();
    }

    /** Waits until a complaint reaches its case: consumers that rested must join their groups at Kafka again. */
    private void awaitEvents(Supplier<Submission> submissions) {
        boolean flowing = Polling.until(
                () -> LatencyRun.run(system.gateway(), submissions, 1, Duration.ofSeconds(1), Duration.ZERO)
                                .visible()
                                .count()
                        > 0,
                WAKE_UP_INTERVAL,
                WAKE_UP_TIMEOUT);
        if (!flowing) {
            throw new IllegalStateException(name() + " opens no cases after it rested");
        }
    }

    private double residentMib() {
        return system.processes().stream()
                        .mapToLong(process -> Memory.of(process.pid()).residentKib())
                        .sum()
                / KIB_PER_MIB;
    }

    private static void addFailures(Map<Figure, Double> figures, int count) {
        figures.merge(Figure.FAILURES, (double) count, Double::sum);
    }
}
