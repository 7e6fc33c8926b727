package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.intake.IntakeDatabase;
import id.penghubung.benchmarks.stack.MeasuredStack.StackProcess;
import id.penghubung.benchmarks.stack.Submission;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;

/** A running system that is compared with another. */
public interface ComparedSystem {

    String name();

    InetSocketAddress gateway();

    /** The service that takes in complaints, without the gateway. */
    InetSocketAddress service();

    /** A path of the service that anyone may read and that answers 200. */
    String healthPath();

    /** Complaints with credentials that are valid for at least ten minutes. */
    Supplier<Submission> submissions();

    /** The processes, all of which rest while the other system is measured. */
    List<StackProcess> processes();

    /** The process of the gateway. */
    StackProcess gatewayProcess();

    /** The processes that rest while the intake is measured alone; none if all work is done by one process. */
    List<StackProcess> behindIntake();

    IntakeDatabase intakeDatabase();

    /** Waits until all events of the last load have been processed, or for two minutes. */
    void awaitNoPendingEvents();
}
