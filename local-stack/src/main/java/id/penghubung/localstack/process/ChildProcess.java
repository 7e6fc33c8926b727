package id.penghubung.localstack.process;

import id.penghubung.localstack.StackException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A running program that this JVM answers for. */
public final class ChildProcess {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 40;

    private final ChildCommand command;
    private final Process process;
    private final ChildProcesses children;
    private volatile boolean stopRequested;

    ChildProcess(ChildCommand command, Process process, ChildProcesses children) {
        this.command = command;
        this.process = process;
        this.children = children;
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** True once somebody asked for its end; what ends otherwise has died. */
    boolean isStopRequested() {
        return stopRequested;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    ChildCommand command() {
        return command;
    }

    /** Asks it to finish and waits; after 15 seconds it is killed. */
    public void stop() {
        stopRequested = true;
        Signals.terminate(handle(), command.stopSignal(), STOP_TIMEOUT);
        children.unregister(this);
    }

    /**
     * Ends it and all that it started at once (SIGKILL) and waits until they are gone. The sessions of a database server
     * outlive it for a moment otherwise, and write into data that the next server already holds for its own.
     */
    public void kill() {
        stopRequested = true;
        // Frozen, it cannot start one more behind our back.
        Signals.freeze(handle());
        var tree = Stream.concat(Stream.of(handle()), handle().descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(member -> Signals.endsWithin(member, STOP_TIMEOUT));
        children.unregister(this);
    }

    /** Stops it and all that it started where they are (SIGSTOP): they keep their connections and answer nothing. */
    public void freeze() {
        Signals.freeze(handle());
        handle().descendants().forEach(Signals::freeze);
    }

    /** Lets them go on (SIGCONT). */
    public void thaw() {
        Signals.thaw(handle());
        handle().descendants().forEach(Signals::thaw);
    }

    /**
     * Waits until it is ready.
     *
     * @throws StackException if it dies or the time is over; it is not left running then
     */
    public void awaitReady(Duration timeout, BooleanSupplier ready) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                stopRequested = true;
                children.unregister(this);
                throw new StackException(exitDescription());
            }
            failIfClosing();
            if (System.nanoTime() > deadline) {
                kill();
                throw new StackException("%s was not ready after %d s; see %s."
                        .formatted(command.name(), timeout.toSeconds(), command.log()));
            }
            pause();
        }
    }

    private void failIfClosing() {
        if (children.isClosing()) {
            stop();
            throw new StackException("%s was stopped while it was starting.".formatted(command.name()));
        }
    }

    /**
     * Waits until it has done its work and ended.
     *
     * @throws StackException if it failed or took longer than {@code timeout}
     */
    public void awaitSuccess(Duration timeout) {
        stopRequested = true;
        long deadline = System.nanoTime() + timeout.toNanos();
        while (process.isAlive()) {
            failIfClosing();
            if (System.nanoTime() > deadline) {
                kill();
                throw new StackException("%s was not done after %d s; see %s."
                        .formatted(command.name(), timeout.toSeconds(), command.log()));
            }
            pause();
        }
        children.unregister(this);
        if (process.exitValue() != 0) {
            throw new StackException(exitDescription());
        }
    }

    /** One sentence on how it ended, with the reason if its log names one that a person can mend. */
    public String exitDescription() {
        return LogTail.diagnose(command.log())
                .map(reason -> "%s ended because %s; see %s.".formatted(command.name(), reason, command.log()))
                .orElseGet(() -> "%s ended by itself with status %d; see %s."
                        .formatted(command.name(), process.exitValue(), command.log()));
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new StackException("Interrupted while %s was starting.".formatted(command.name()), e);
        }
    }

    static ChildProcess launch(ChildCommand command, ChildProcesses children) throws IOException {
        return new ChildProcess(command, command.toBuilder().start(), children);
    }
}
