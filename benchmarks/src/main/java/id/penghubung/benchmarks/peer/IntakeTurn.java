package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.intake.Pgbench;
import id.penghubung.benchmarks.intake.SingleSubmission;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.load.ClosedLoop.Throughput;
import id.penghubung.benchmarks.stack.FrozenProcesses;
import id.penghubung.benchmarks.stack.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Durable intake of one system beside pgbench, which writes the same rows while all processes of the system rest. The
 * script of pgbench is made once, because its rows are unique over all turns.
 */
final class IntakeTurn {

    private final ComparedSystem system;
    private final Path script;
    private final int inFlight;
    private Optional<Pgbench> pgbench = Optional.empty();

    IntakeTurn(ComparedSystem system, Path script, int inFlight) {
        this.system = system;
        this.script = script;
        this.inFlight = inFlight;
    }

    /**
     * Adds the figures of this turn.
     *
     * @param awaitEvents waits until processes that rested process events again
     */
    void measure(Supplier<Submission> submissions, Duration length, Runnable awaitEvents, Map<Figure, Double> figures) {
        if (!system.behindIntake().isEmpty()) {
            try (FrozenProcesses behind = FrozenProcesses.all(system.behindIntake())) {
                add(figures, Figure.INTAKE_ALONE, load(submissions, length));
            }
            awaitEvents.run();
            system.awaitNoPendingEvents();
        }
        add(figures, Figure.INTAKE, load(submissions, length));
        system.awaitNoPendingEvents();
        if (Pgbench.isInstalled()) {
            figures.put(Figure.PGBENCH, rowsByPgbench(submissions, length));
        }
    }

    Throughput load(Supplier<Submission> submissions, Duration length) {
        return ClosedLoop.run(
                system.service(), inFlight, length, 201, () -> submissions.get().request());
    }

    private double rowsByPgbench(Supplier<Submission> submissions, Duration length) {
        Pgbench load = pgbench.orElseGet(() -> Pgbench.writingRowsOf(
                system.intakeDatabase(), () -> SingleSubmission.send(system.service(), submissions.get()), script));
        pgbench = Optional.of(load);
        try (FrozenProcesses all = FrozenProcesses.all(system.processes())) {
            double perSecond = load.run(inFlight, length);
            load.deleteOutboxRows();
            return perSecond;
        }
    }

    private static void add(Map<Figure, Double> figures, Figure figure, Throughput load) {
        figures.put(figure, load.perSecond());
        figures.merge(Figure.FAILURES, (double) load.failures().total(), Double::sum);
    }
}
