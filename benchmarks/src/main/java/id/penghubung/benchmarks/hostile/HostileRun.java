package id.penghubung.benchmarks.hostile;

import id.penghubung.benchmarks.load.Connection;
import id.penghubung.benchmarks.load.Failures;
import id.penghubung.benchmarks.load.FixedRate;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.load.LoadLoop;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures by how much an attack slows down other clients: complaints at a fixed rate from 127.0.0.2, first alone and
 * then during each kind of attack from 127.0.0.1.
 */
public final class HostileRun {

    private static final InetSocketAddress OTHER_ADDRESS = new InetSocketAddress("127.0.0.2", 0);

    private final InetSocketAddress gateway;
    private final Supplier<Submission> submissions;
    private final double perSecond;
    private final Duration length;

    public HostileRun(InetSocketAddress gateway, Supplier<Submission> submissions, double perSecond, Duration length) {
        this.gateway = gateway;
        this.submissions = submissions;
        this.perSecond = perSecond;
        this.length = length;
    }

    /** Latencies from the time at which a complaint was due to its {@code 201}. */
    public record Intake(Latencies.Summary created, Failures failures) {}

    /**
     * @param kind label of the attack
     * @param intake of the other address meanwhile
     * @param ratio its p99 divided by the quiet p99
     */
    public record Measure(String kind, Intake intake, double ratio, HostileCounts counts) {}

    /** @param quietAfter intake without an attack after all attacks, which shows whether the system has recovered */
    public record Result(Intake quiet, List<Measure> attacks, Intake quietAfter) {}

    /**
     * @param connections of each attack
     * @param warmUp quiet time before the first measure
     */
    public Result run(int connections, Duration warmUp) {
        intake(warmUp);
        Intake quiet = intake(length);
        List<Measure> attacks = new ArrayList<>();
        for (HostileKind kind : HostileKind.values()) {
            attacks.add(measure(kind, connections, quiet));
        }
        return new Result(quiet, attacks, intake(length));
    }

    private Measure measure(HostileKind kind, int connections, Intake quiet) {
        Attack attack = new Attack(kind, connections, gateway);
        Intake intake;
        try (attack) {
            intake = intake(length);
        }
        double ratio = intake.created().p99() / quiet.created().p99();
        return new Measure(kind.label(), intake, ratio, attack.counts());
    }

    private Intake intake(Duration time) {
        Latencies created = new Latencies();
        Failures failures = new Failures();
        Deque<Connection> idle = new ArrayDeque<>();
        int[] inFlight = {0};
        try (LoadLoop loop = new LoadLoop()) {
            inFlight[0] = FixedRate.schedule(loop, perSecond, time, due -> {
                Connection known = idle.poll();
                Connection connection = known == null ? loop.connectionTo(gateway, OTHER_ADDRESS) : known;
                connection.send(submissions.get().request(), reply -> {
                    if (reply.status() == 201) {
                        created.add(System.nanoTime() - due);
                    } else {
                        failures.add("create", reply);
                    }
                    inFlight[0]--;
                    idle.push(connection);
                });
            });
            loop.runUntil(() -> inFlight[0] == 0);
        }
        return new Intake(created.summary(), failures);
    }
}
