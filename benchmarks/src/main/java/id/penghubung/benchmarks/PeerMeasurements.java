package id.penghubung.benchmarks;

import id.penghubung.benchmarks.Options.Kind;
import id.penghubung.benchmarks.peer.Comparison;
import id.penghubung.benchmarks.peer.Peer;
import id.penghubung.benchmarks.peer.PeerComparison;
import id.penghubung.benchmarks.peer.PeerJars;
import id.penghubung.benchmarks.peer.PeerReport;
import id.penghubung.benchmarks.peer.PeerSettings;
import id.penghubung.benchmarks.peer.PeerStack;
import id.penghubung.benchmarks.peer.Penghubung;
import id.penghubung.benchmarks.report.Report;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.Machine;
import id.penghubung.benchmarks.stack.MeasuredStack;
import java.nio.file.Path;
import java.time.Duration;

/** Measures this system and the peer in turns. */
final class PeerMeasurements {

    private final Options options;
    private final PeerJars jars;
    private final MeasuredStack stack;
    private final Report report;
    private final Path folder;

    /** @param folder for the logs of the peer; the caller deletes it */
    PeerMeasurements(Options options, PeerJars jars, MeasuredStack stack, Report report, Path folder) {
        this.options = options;
        this.jars = jars;
        this.stack = stack;
        this.report = report;
        this.folder = folder;
    }

    void run() {
        Databases databases = new Databases(stack.postgresPort());
        report.machine(Machine.describe(databases.version()));
        try (PeerStack peer = PeerStack.start(jars, databases, stack.bootstrapServers(), folder, report::println)) {
            Comparison comparison = new PeerComparison(settings(), folder, report::println)
                    .run(new Penghubung(stack, databases, options.idempotencyKeys()), new Peer(peer, databases));
            report.section("peer", comparison, "Beside the peer, in turns", PeerReport.of(comparison));
        }
    }

    private PeerSettings settings() {
        return new PeerSettings(
                options.amount("turns"),
                seconds("warm-up"),
                options.amount("in-flight"),
                length(Kind.LIFECYCLES, "lifecycle-seconds"),
                options.amount("rate"),
                length(Kind.LATENCY, "latency-seconds"),
                options.amount("read-connections"),
                options.amount("read-rounds"),
                length(Kind.READS, "read-seconds"),
                length(Kind.INTAKE, "intake-seconds"));
    }

    private Duration length(Kind kind, String option) {
        return options.has(kind) ? seconds(option) : Duration.ZERO;
    }

    private Duration seconds(String option) {
        return Duration.ofSeconds(options.amount(option));
    }
}
