package id.penghubung.benchmarks.training;

import id.penghubung.benchmarks.lifecycle.LifecycleRun;
import id.penghubung.benchmarks.reads.ReadRun;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import id.penghubung.benchmarks.stack.Submissions;
import id.penghubung.localstack.Part;
import id.penghubung.localstack.StackConfig;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.StackException;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.service.AotCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Main program of {@code ./train}: runs the whole system under load with JVMs that record, and creates the ahead-of-time
 * caches of the services. With {@code --images} it keeps the recordings, of which images create their own caches.
 */
public final class TrainingRun {

    private static final int LIFECYCLES_IN_FLIGHT = 32;
    private static final Duration LIFECYCLE_TIME = Duration.ofSeconds(120);
    private static final int READS_IN_FLIGHT = 16;
    private static final Duration READ_TIME = Duration.ofSeconds(3);

    /** A JVM that records writes its classes before it ends. */
    private static final Duration STOP_TIMEOUT = Duration.ofMinutes(3);

    private static final String FOR_IMAGES = "--images";
    private static final String RECORDINGS = "deploy/docker/recordings";

    private final Checkout checkout;
    private final boolean forImages;
    private final Path data;
    private final List<Part> services =
            Arrays.stream(Part.values()).filter(Part::isService).toList();

    private TrainingRun(Checkout checkout, boolean forImages) {
        this.checkout = checkout;
        this.forImages = forImages;
        this.data = checkout.module("benchmarks")
                .resolve("target/training-" + ProcessHandle.current().pid());
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && !words.equals(List.of(FOR_IMAGES))) {
            System.err.println("Usage: ./train [" + FOR_IMAGES + "]");
            System.exit(2);
        }
        if (!AotCache.isSupported()) {
            System.err.println("JDK 25 or later is needed: earlier JVMs keep no method profiles.");
            System.exit(1);
        }
        try {
            new TrainingRun(Checkout.find(), words.contains(FOR_IMAGES)).run();
        } catch (StackException failure) {
            System.err.println(failure.userMessage());
            System.exit(1);
        }
    }

    private void run() {
        services.forEach(service -> cacheOf(service).delete());
        record();
        try (var children = ChildProcesses.create(data.resolve("run"), child -> {})) {
            for (Part service : services) {
                System.out.println("Creating the cache of " + service.displayName());
                cacheOf(service).create(children, data.resolve(service.displayName() + "-aot.log"));
            }
        }
        Folders.delete(data);
        finishRecordings();
    }

    private void finishRecordings() {
        if (!forImages) {
            services.forEach(service -> cacheOf(service).deleteRecording());
            return;
        }
        Path folder = Folders.create(checkout.root().resolve(RECORDINGS));
        services.forEach(service -> cacheOf(service).moveRecording(folder));
        System.out.printf(
                "The recordings for images are in %s; an image can use them if its JDK is %s %s%n",
                RECORDINGS, System.getProperty("java.vendor"), Runtime.version());
    }

    private void record() {
        try (LocalMeasuredStack stack =
                LocalMeasuredStack.start(data.resolve("stack"), this::recording, System.out::println)) {
            System.out.printf("Training for %d s%n", LIFECYCLE_TIME.toSeconds());
            Submissions submissions = new Submissions(Accounts.logIn(stack.identity()), true);
            LifecycleRun.run(
                    stack.gateway(),
                    submissions,
                    LIFECYCLES_IN_FLIGHT,
                    Duration.ZERO,
                    LIFECYCLE_TIME,
                    () -> {},
                    () -> {});
            ReadRun.run(stack, submissions, READS_IN_FLIGHT, 1, READ_TIME, Duration.ZERO);
            System.out.println("Recording");
            stack.stopServices(STOP_TIMEOUT);
        }
    }

    private StackConfig recording(StackConfig config) {
        StackConfig changed = LocalMeasuredStack.withoutLimits(config);
        for (Part service : services) {
            for (String flag : cacheOf(service).recordFlags()) {
                changed = changed.withJvmFlag(service, flag);
            }
        }
        return changed;
    }

    private AotCache cacheOf(Part service) {
        return new AotCache(checkout.module(service.displayName()));
    }
}
