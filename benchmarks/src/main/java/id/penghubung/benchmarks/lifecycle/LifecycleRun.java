package id.penghubung.benchmarks.lifecycle;

import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Runs a fixed number of complaint lifecycles at the same time through the gateway, and counts those that are completed
 * in the measured time.
 */
public final class LifecycleRun {

    private static final int MAX_FAILURES = 500;
    private static final double PAUSE_AFTER_FAILURE_MILLIS = 200;

    private final LoadLoop loop = new LoadLoop();
    private final Supplier<Submission> submissions;
    private final AdaptivePollDelay casePollDelay = new AdaptivePollDelay();
    private final AdaptivePollDelay responsePollDelay = new AdaptivePollDelay();
    private final Map<LifecycleStep, Latencies> steps = new EnumMap<>(LifecycleStep.class);
    private final Map<LifecycleStep, Long> polls = new EnumMap<>(LifecycleStep.class);
    private final List<Integer> windows = new ArrayList<>();
    private final Failures failures = new Failures();
    private long measuredFrom = Long.MAX_VALUE;
    private long end = Long.MAX_VALUE;
    private int activeClients;
    private int completed;

    private LifecycleRun(Supplier<Submission> submissions) {
        this.submissions = submissions;
        for (LifecycleStep step : LifecycleStep.values()) {
            steps.put(step, new Latencies());
            polls.put(step, 0L);
        }
    }

    /**
     * Result of a run.
     *
     * @param windows lifecycles completed in each period of ten seconds
     * @param pollsEach polls for the case and for the response per lifecycle
     */
    public record Result(
            double perSecond,
            int completed,
            List<Integer> windows,
            Map<String, Latencies.Summary> steps,
            Map<String, Double> pollsEach,
            Failures failures) {}

    /** Sends load during the warm-up without measuring, then continues into the measured time without a pause. */
    public static Result run(
            InetSocketAddress gateway,
            Supplier<Submission> submissions,
            int inFlight,
            Duration warmUp,
            Duration length,
            Runnable whenMeasuringBegins,
            Runnable whenItEnds) {
        LifecycleRun run = new LifecycleRun(submissions);
        try (run.loop) {
            long start = System.nanoTime();
            for (int i = 0; i < inFlight; i++) {
                LifecycleClient client = new LifecycleClient(run, run.loop.connectionTo(gateway));
                run.activeClients++;
                client.start(submissions.get());
            }
            run.loop.at(start + warmUp.toNanos(), () -> {
                whenMeasuringBegins.run();
                run.measureFor(length);
            });
            run.loop.runUntil(() -> System.nanoTime() - run.end >= 0 && run.end != Long.MAX_VALUE);
            whenItEnds.run();
            Result result = run.result(length);
            run.loop.runUntil(() -> run.activeClients == 0);
            return result;
        }
    }

    LoadLoop loop() {
        return loop;
    }

    AdaptivePollDelay casePollDelay() {
        return casePollDelay;
    }

    AdaptivePollDelay responsePollDelay() {
        return responsePollDelay;
    }

    void recordLatency(LifecycleStep step, long nanos) {
        if (isMeasuring()) {
            latencies(step).add(nanos);
        }
    }

    void polled(LifecycleStep step) {
        if (isMeasuring()) {
            polls.merge(step, 1L, Long::sum);
        }
    }

    void completed(LifecycleClient client) {
        if (isMeasuring()) {
            completed++;
            int window = (int)
                    ((System.nanoTime() - measuredFrom) / Duration.ofSeconds(10).toNanos());
            while (windows.size() <= window) {
                windows.add(0);
            }
            windows.set(window, windows.get(window) + 1);
        }
        continueOrStop(client);
    }

    void failed(LifecycleClient client, String step, Reply reply) {
        failures.add(step, reply);
        if (failures.total() > MAX_FAILURES) {
            throw new IllegalStateException("Too many failures: " + failures.counts() + " " + failures.examples());
        }
        loop.afterMillis(PAUSE_AFTER_FAILURE_MILLIS, () -> continueOrStop(client));
    }

    private void continueOrStop(LifecycleClient client) {
        if (end != Long.MAX_VALUE && System.nanoTime() - end >= 0) {
            activeClients--;
        } else {
            client.start(submissions.get());
        }
    }

    private void measureFor(Duration length) {
        measuredFrom = System.nanoTime();
        end = measuredFrom + length.toNanos();
    }

    private boolean isMeasuring() {
        return measuredFrom != Long.MAX_VALUE && System.nanoTime() - end < 0;
    }

    private Result result(Duration length) {
        Map<String, Latencies.Summary> summaries = new LinkedHashMap<>();
        for (LifecycleStep step : LifecycleStep.values()) {
            summaries.put(step.label(), latencies(step).summary());
        }
        Map<String, Double> pollsEach = new LinkedHashMap<>();
        for (LifecycleStep step : List.of(LifecycleStep.CASE, LifecycleStep.READ)) {
            pollsEach.put(step.label(), polls.getOrDefault(step, 0L) / (double) Math.max(1, completed));
        }
        return new Result(
                completed * 1e9 / length.toNanos(), completed, List.copyOf(windows), summaries, pollsEach, failures);
    }

    private Latencies latencies(LifecycleStep step) {
        return Objects.requireNonNull(steps.get(step));
    }
}
