package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.FocalPointStack;
import id.penghubung.localstack.service.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sweep: what it costs when nothing is due, and whether each rung fires once when much is. */
public final class SweepRun {

    private static final String SWEEPS = "penghubung_deadlines_sweep_seconds";
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final FocalPointStack stack;
    private final FocalPointClient service;
    private final Databases databases;

    public SweepRun(FocalPointStack stack) {
        this.stack = stack;
        this.service = new FocalPointClient(stack.serviceUrl(), stack.metricsUrl());
        this.databases = stack.databases();
    }

    /**
     * Sweeps with nothing due.
     *
     * @param open deadlines that run meanwhile
     */
    public record Idle(long open, Latencies.Summary sweeps) {}

    /**
     * Many due at once.
     *
     * @param fired rungs on record
     * @param entries in the records of the cases
     * @param seconds until the last was fired
     */
    public record Backlog(long due, long fired, long entries, double seconds, int replicas, long firedAtKill) {

        public boolean exactlyOnce() {
            return fired == due && entries == due;
        }
    }

    /** Looks more often than the sweep comes by, so that each sweep is seen alone. */
    public Idle idle(Duration length) {
        Latencies sweeps = new Latencies();
        long end = System.nanoTime() + length.toNanos();
        double count = service.metricSum(SWEEPS + "_count");
        double seconds = service.metricSum(SWEEPS + "_sum");
        while (System.nanoTime() < end) {
            pause(Duration.ofSeconds(1));
            double countNow = service.metricSum(SWEEPS + "_count");
            double secondsNow = service.metricSum(SWEEPS + "_sum");
            if (countNow > count) {
                sweeps.add((long) ((secondsNow - seconds) / (countNow - count) * 1e9));
            }
            count = countNow;
            seconds = secondsNow;
        }
        return new Idle(number("select count(*) from deadline where next_at is not null"), sweeps.summary());
    }

    /** Two replicas join; the last of them is killed when a third is done. */
    public Backlog backlog(int due) {
        List<ServiceProcess> joined = List.of(stack.addReplica(), stack.addReplica());
        databases.execute(Databases.FOCAL_POINT, """
                update deadline set due_at = now() - interval '1 second', next_at = now() + interval '3 seconds'
                where id in (select id from deadline where state = 'RUNNING' and stage = 'RESOLUTION' limit %d)
                """.formatted(due));
        long startedAt = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        long atKill = awaitFired(due / 3);
        joined.getLast().kill();
        awaitFired(due);
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        // Whoever were to fire one again would do it with the next sweeps.
        pause(Duration.ofSeconds(12));
        joined.getFirst().stop();
        return new Backlog(
                due,
                number("select count(*) from fired_rung where rung = 'BREACH'"),
                number("select count(*) from case_entry where type = 'DEADLINE_BREACHED'"),
                seconds,
                3,
                atKill);
    }

    private long awaitFired(long expected) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            long fired = number("select count(*) from fired_rung where rung = 'BREACH'");
            if (fired >= expected) {
                return fired;
            }
            pause(Duration.ofMillis(200));
        }
        throw new IllegalStateException("The sweep did not come so far");
    }

    private long number(String query) {
        return Long.parseLong(databases.text(Databases.FOCAL_POINT, query));
    }

    static void pause(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
