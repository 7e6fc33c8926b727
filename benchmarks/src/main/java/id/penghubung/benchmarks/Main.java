package id.penghubung.benchmarks;

import id.penghubung.benchmarks.peer.PeerJars;
import id.penghubung.benchmarks.report.Report;
import id.penghubung.benchmarks.stack.FocalPointStack;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Starts the whole system, or only focal-point-service, in its own data folder, measures it, and stops it. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            measure(Options.parse(words));
        } catch (IllegalArgumentException invalid) {
            System.err.println(invalid.getMessage());
            System.err.print(Options.HELP);
            System.exit(2);
        }
    }

    private static void measure(Options options) {
        Optional<PeerJars> peer =
                options.peer().map(folder -> PeerJars.in(callerFolder().resolve(folder)));
        Path target = Folders.create(Checkout.find().module("benchmarks").resolve("target"));
        Path data = target.resolve("stack-" + ProcessHandle.current().pid());
        Report report = new Report(System.out);
        try {
            if (options.has(Options.Kind.FOCAL_POINT)) {
                measureFocalPoint(options, data, report);
            } else if (options.has(Options.Kind.GROWTH)) {
                new GrowthMeasurements(options, data, report).run();
            } else if (options.has(Options.Kind.SCALE)) {
                new ScaleMeasurements(options, data, report).run();
            } else if (options.has(Options.Kind.DECISIONS)) {
                new DecisionMeasurements(options, data, report).run();
            } else {
                measureAll(options, peer, data, report, target);
            }
            report.writeTo(target.resolve("result.json"));
        } catch (RuntimeException failure) {
            report.println("The run failed; logs and data of the parts are in " + data);
            throw failure;
        }
        Folders.delete(data);
    }

    private static void measureAll(Options options, Optional<PeerJars> peer, Path data, Report report, Path target) {
        UnaryOperator<StackConfig> limits = limits(options);
        UnaryOperator<StackConfig> timeouts =
                peer.isPresent() ? LocalMeasuredStack::withLongKafkaCalls : UnaryOperator.identity();
        UnaryOperator<StackConfig> changes = config -> options.applyTo(timeouts.apply(limits.apply(config)));
        try (LocalMeasuredStack stack = LocalMeasuredStack.start(data, changes, report::println)) {
            if (peer.isPresent()) {
                new PeerMeasurements(options, peer.orElseThrow(), stack, report, data.resolve("peer")).run();
            } else {
                new Measurements(options, stack, report, target).run();
            }
        }
    }

    /** An attack is measured with the shipped limits. All other load comes from one address and needs wider limits. */
    private static UnaryOperator<StackConfig> limits(Options options) {
        if (options.has(Options.Kind.HOSTILE)) {
            return LocalMeasuredStack::withRoomForOneAccount;
        }
        return options.has(Options.Kind.STREAMS)
                ? LocalMeasuredStack::withRoomForStreams
                : LocalMeasuredStack::withoutLimits;
    }

    /** The folder from which the program was called; its script changes to another. */
    private static Path callerFolder() {
        return Path.of(System.getProperty("penghubung.caller", ""));
    }

    private static void measureFocalPoint(Options options, Path data, Report report) {
        try (FocalPointStack stack = FocalPointStack.start(data, options::applyTo, report::println)) {
            new FocalPointMeasurements(options, stack, report).run();
        }
    }
}
