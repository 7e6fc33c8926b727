package id.penghubung.benchmarks.latency;

import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.FixedRate;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Submission;
import id.penghubung.benchmarks.stack.Submission.CaseSearch;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Measures latencies of complaints that arrive at a fixed rate, whether or not earlier ones are finished. A slow period
 * therefore affects all complaints that arrive in it, not only one.
 */
public final class LatencyRun {

    private static final double POLL_MILLIS = 4;
    private static final Duration CASE_TIMEOUT = Duration.ofSeconds(60);

    private final LoadLoop loop = new LoadLoop();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final InetSocketAddress gateway;
    private final Supplier<Submission> submissions;
    private final Latencies created = new Latencies();
    private final Latencies visible = new Latencies();
    private final Latencies total = new Latencies();
    private final Failures failures = new Failures();
    private long polls;
    private int inFlight;

    private LatencyRun(InetSocketAddress gateway, Supplier<Submission> submissions) {
        this.gateway = gateway;
        this.submissions = submissions;
    }

    /**
     * @param created from the time at which it was due to the {@code 201}
     * @param visible from the {@code 201} to the reply that shows the case in the officer's list
     * @param total sum of both
     */
    public record Result(
            Latencies.Summary created,
            Latencies.Summary visible,
            Latencies.Summary total,
            double pollsEach,
            Failures failures) {}

    public static Result run(
            InetSocketAddress gateway,
            Supplier<Submission> submissions,
            double perSecond,
            Duration length,
            Duration warmUp) {
        run(gateway, submissions, perSecond, warmUp);
        return run(gateway, submissions, perSecond, length);
    }

    private static Result run(
            InetSocketAddress gateway, Supplier<Submission> submissions, double perSecond, Duration length) {
        LatencyRun run = new LatencyRun(gateway, submissions);
        try (run.loop) {
            int arrivals = FixedRate.schedule(run.loop, perSecond, length, run::arrive);
            run.inFlight = arrivals;
            run.loop.runUntil(() -> run.inFlight == 0);
            return new Result(
                    run.created.summary(),
                    run.visible.summary(),
                    run.total.summary(),
                    run.polls / (double) Math.max(1, arrivals),
                    run.failures);
        }
    }

    private void arrive(long due) {
        Connection pooled = idle.poll();
        Connection connection = pooled == null ? loop.connectionTo(gateway) : pooled;
        Submission submission = submissions.get();
        connection.send(submission.request(), reply -> {
            String id = reply.text("id");
            if (reply.status() != 201 || id == null) {
                fail(connection, "create", reply);
                return;
            }
            long now = System.nanoTime();
            created.add(now - due);
            pollForCase(connection, submission, id, due, now);
        });
    }

    private void pollForCase(
            Connection connection, Submission submission, String complaintId, long due, long createdAt) {
        polls++;
        connection.send(submission.findCase(complaintId), reply -> {
            CaseSearch search = submission.caseIn(reply);
            if (search == CaseSearch.FAILED || System.nanoTime() - createdAt > CASE_TIMEOUT.toNanos()) {
                fail(connection, "case", reply);
            } else if (search == CaseSearch.NOT_YET) {
                loop.afterMillis(POLL_MILLIS, () -> pollForCase(connection, submission, complaintId, due, createdAt));
            } else {
                long now = System.nanoTime();
                visible.add(now - createdAt);
                total.add(now - due);
                done(connection);
            }
        });
    }

    private void fail(Connection connection, String step, Reply reply) {
        failures.add(step, reply);
        done(connection);
    }

    private void done(Connection connection) {
        inFlight--;
        idle.push(connection);
    }
}
