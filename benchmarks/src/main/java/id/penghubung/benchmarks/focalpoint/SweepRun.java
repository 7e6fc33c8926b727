package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.FocalPointStack;
import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.localstack.service.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Measures the deadline sweep with a backlog, and whether it applies each escalation level exactly once. */
public final class SweepRun {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final FocalPointStack stack;
    private final Databases databases;

    public SweepRun(FocalPointStack stack) {
        this.stack = stack;
        this.databases = stack.databases();
    }

    /**
     * Result of a sweep of many deadlines that are due at once.
     *
     * @param applied number of escalation levels applied
     * @param entries number of entries in the cases' audit records
     * @param seconds time until the last one was applied
     */
    public record Backlog(long due, long applied, long entries, double seconds, int replicas, long appliedAtKill) {

        public boolean exactlyOnce() {
            return applied == due && entries == due;
        }
    }

    /** Makes many deadlines due, adds two replicas, and kills the last one when a third of the deadlines is done. */
    public Backlog backlog(int due) {
        List<ServiceProcess> joined = List.of(stack.addReplica(), stack.addReplica());
        databases.execute(Databases.FOCAL_POINT, """
                update deadline set due_at = now() - interval '1 second', next_at = now() + interval '3 seconds'
                where id in (select id from deadline where state = 'RUNNING' and stage = 'RESOLUTION' limit %d)
                """.formatted(due));
        long startedAt = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        long atKill = awaitApplied(due / 3);
        joined.getLast().kill();
        awaitApplied(due);
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        // A level that is applied twice would be applied again in one of the next sweeps.
        awaitSweeps(3);
        joined.getFirst().stop();
        return new Backlog(
                due,
                number("select count(*) from deadline_escalation where level = 'BREACH'"),
                number("select count(*) from case_entry where type = 'DEADLINE_BREACHED'"),
                seconds,
                3,
                atKill);
    }

    private long awaitApplied(long expected) {
        AtomicLong applied = new AtomicLong();
        boolean reached = Polling.until(
                () -> {
                    applied.set(number("select count(*) from deadline_escalation where level = 'BREACH'"));
                    return applied.get() >= expected;
                },
                Duration.ofMillis(200),
                TIMEOUT);
        if (!reached) {
            throw new IllegalStateException("The sweep was not finished in time");
        }
        return applied.get();
    }

    /** Waits until the first replica has completed this number of further sweeps. */
    private void awaitSweeps(int sweeps) {
        double expected = sweepCount() + sweeps;
        if (!Polling.until(() -> sweepCount() >= expected, Duration.ofSeconds(1), TIMEOUT)) {
            throw new IllegalStateException("The deadline sweep no longer runs");
        }
    }

    private double sweepCount() {
        return stack.metrics().sum(IdleSweepRun.SWEEPS + "_count");
    }

    private long number(String query) {
        return Long.parseLong(databases.text(Databases.FOCAL_POINT, query));
    }
}
