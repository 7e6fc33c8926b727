package id.penghubung.benchmarks;

import id.penghubung.benchmarks.report.Report;
import id.penghubung.benchmarks.scale.DelayedServer;
import id.penghubung.benchmarks.scale.Scale;
import id.penghubung.benchmarks.scale.ScaleReport;
import id.penghubung.benchmarks.scale.ScaleRun;
import id.penghubung.benchmarks.scale.ScaleSettings;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import id.penghubung.benchmarks.stack.Machine;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.host.Ports;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Measures new systems with one and with two replicas of each service, each after the same warm-up: as they are shipped, and with
 * delayed answers of PostgreSQL. On a machine with few cores two replicas share the processor of one, so only the delay shows whether they
 * wait for each other: consumers that wait for the database use no processor, and small batches let them wait often.
 */
final class ScaleMeasurements {

    private static final List<Part> SERVICES = List.of(Part.COMPLAINTS, Part.ROUTING, Part.FOCAL_POINT);
    private static final String BATCH = "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_MAX_POLL_RECORDS";
    private static final String DATABASE = "QUARKUS_DATASOURCE_JDBC_URL";

    private final Options options;
    private final Path data;
    private final Report report;

    /** @param data folder of this run; the caller deletes it */
    ScaleMeasurements(Options options, Path data, Report report) {
        this.options = options;
        this.data = data;
        this.report = report;
    }

    void run() {
        Scale scale = new Scale(measure(1), measure(2), measureDelayed(1), measureDelayed(2));
        report.section("scale", scale, "One and two replicas of each service", ScaleReport.of(scale));
    }

    private ScaleRun.Result measure(int replicas) {
        return measure(replicas, data.resolve("replicas-" + replicas), UnaryOperator.identity(), () -> {});
    }

    private ScaleRun.Result measureDelayed(int replicas) {
        int port = Ports.free();
        InetSocketAddress postgres = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (DelayedServer delayed = DelayedServer.before(postgres)) {
            Duration delay = Duration.ofMillis(options.amount("scale-delay"));
            return measure(
                    replicas,
                    data.resolve("delayed-" + replicas),
                    config -> through(delayed, config.withPort(Part.POSTGRESQL, port)),
                    () -> delayed.delayBy(delay));
        }
    }

    /** Sends the services to the database through the proxy, and limits their batches. */
    private StackConfig through(DelayedServer delayed, StackConfig config) {
        StackConfig changed = config;
        for (Part part : SERVICES) {
            changed = changed.withEnvironment(part, DATABASE, url(delayed, part))
                    .withEnvironment(part, BATCH, Integer.toString(options.amount("scale-batch")));
        }
        return changed;
    }

    private ScaleRun.Result measure(int replicas, Path folder, UnaryOperator<StackConfig> changes, Runnable whenWarm) {
        UnaryOperator<StackConfig> all =
                config -> options.applyTo(LocalMeasuredStack.withoutLimits(changes.apply(config)));
        try (LocalMeasuredStack stack = LocalMeasuredStack.start(folder, all, report::println)) {
            for (int replica = 1; replica < replicas; replica++) {
                SERVICES.forEach(stack::addReplica);
            }
            Databases databases = new Databases(stack.postgresPort());
            report.machine(Machine.describe(databases.version()));
            ScaleRun.Result result = new ScaleRun(stack, databases, settings()).run(whenWarm);
            report.println("  %s: %.1f events per second"
                    .formatted(folder.getFileName(), result.all().perSecond()));
            return result;
        }
    }

    private static String url(DelayedServer database, Part part) {
        return "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(database.port(), part.database().orElseThrow());
    }

    private ScaleSettings settings() {
        return new ScaleSettings(
                options.amount("in-flight"),
                Duration.ofSeconds(options.amount("warm-up")),
                options.amount("scale-complaints"),
                options.idempotencyKeys());
    }
}
