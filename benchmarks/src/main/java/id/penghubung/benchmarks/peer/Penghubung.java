package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.intake.IntakeDatabase;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.MeasuredStack;
import id.penghubung.benchmarks.stack.MeasuredStack.StackProcess;
import id.penghubung.benchmarks.stack.Submission;
import id.penghubung.benchmarks.stack.Submissions;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;

/**
 * This system, with tokens.
 *
 * @param idempotencyKeys whether each complaint has an {@code Idempotency-Key}
 */
public record Penghubung(MeasuredStack stack, Databases databases, boolean idempotencyKeys) implements ComparedSystem {

    private static final int MAX_DRAIN_SECONDS = 120;

    @Override
    public String name() {
        return "Penghubung";
    }

    @Override
    public InetSocketAddress gateway() {
        return stack.gateway();
    }

    @Override
    public InetSocketAddress service() {
        return stack.complaintsService();
    }

    @Override
    public String healthPath() {
        return "/q/health/ready";
    }

    @Override
    public Supplier<Submission> submissions() {
        return new Submissions(Accounts.logIn(stack.identity()), idempotencyKeys);
    }

    @Override
    public List<StackProcess> processes() {
        return stack.services();
    }

    @Override
    public StackProcess gatewayProcess() {
        return stack.process("gateway");
    }

    @Override
    public List<StackProcess> behindIntake() {
        return List.of(stack.process("routing-service"), stack.process("focal-point-service"));
    }

    @Override
    public IntakeDatabase intakeDatabase() {
        return IntakeDatabase.ofComplaintsService(databases);
    }

    @Override
    public void awaitNoPendingEvents() {
        databases.awaitNoPendingEvents(MAX_DRAIN_SECONDS);
    }
}
