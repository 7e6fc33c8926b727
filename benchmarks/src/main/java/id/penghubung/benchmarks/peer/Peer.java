package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.intake.IntakeDatabase;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.MeasuredStack.StackProcess;
import id.penghubung.benchmarks.stack.Polling;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The peer, without tokens. */
public record Peer(PeerStack stack, Databases databases) implements ComparedSystem {

    private static final Duration MAX_DRAIN = Duration.ofMinutes(2);

    /** Longer than a cycle of its relay and a poll of its listener together. */
    private static final Duration QUIET_INTERVAL = Duration.ofMillis(1_500);

    private static final String PENDING_EVENTS_AND_CASES =
            "select (select count(*) from outbox) || ' ' || (select count(*) from case_file)";

    @Override
    public String name() {
        return "peer";
    }

    @Override
    public InetSocketAddress gateway() {
        return stack.gateway().address();
    }

    @Override
    public InetSocketAddress service() {
        return stack.complaints().address();
    }

    @Override
    public String healthPath() {
        return "/actuator/health";
    }

    @Override
    public Supplier<Submission> submissions() {
        AtomicInteger number = new AtomicInteger();
        return () -> new PeerSubmission(number.getAndIncrement());
    }

    @Override
    public List<StackProcess> processes() {
        return stack.processes();
    }

    @Override
    public StackProcess gatewayProcess() {
        return stack.processes().getLast();
    }

    @Override
    public List<StackProcess> behindIntake() {
        return List.of();
    }

    @Override
    public IntakeDatabase intakeDatabase() {
        return IntakeDatabase.withoutRelayLock(databases, PeerStack.DATABASE, PeerStack.USER);
    }

    @Override
    public void awaitNoPendingEvents() {
        AtomicReference<String> before = new AtomicReference<>("");
        Polling.until(
                () -> {
                    String now = databases.text(PeerStack.DATABASE, PENDING_EVENTS_AND_CASES);
                    return before.getAndSet(now).equals(now) && now.startsWith("0 ");
                },
                QUIET_INTERVAL,
                MAX_DRAIN);
    }
}
