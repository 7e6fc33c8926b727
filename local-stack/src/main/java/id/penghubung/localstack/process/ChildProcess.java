package id.penghubung.localstack.process;

import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A running program that was started by this JVM. */
public final class ChildProcess {

    static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);
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

    /** Returns true after a stop or kill was requested; any other end is a failure. */
    boolean isStopRequested() {
        return stopRequested;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    ChildCommand command() {
        return command;
    }

    /** Sends the stop signal and waits for the end; kills the process after 15 seconds. */
    public void stop() {
        stop(STOP_TIMEOUT);
    }

    /** Sends the stop signal and waits for the end; kills the process after the timeout. */
    void stop(Duration timeout) {
        stopRequested = true;
        Signals.terminate(handle(), command.stopSignal(), timeout);
        children.unregister(this);
    }

    /**
     * Ends the process and its descendants at once (SIGKILL) and waits until they have ended. Otherwise the sessions of
     * a database server could outlive it for a moment and write into data that the next server already uses.
     */
    public void kill() {
        stopRequested = true;
        // A frozen process cannot start another one meanwhile.
        Signals.freeze(handle());
        var tree = Stream.concat(Stream.of(handle()), handle().descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(member -> Signals.endsWithin(member, STOP_TIMEOUT));
        children.unregister(this);
    }

    /** Suspends the process and its descendants (SIGSTOP). They keep their connections and do not answer. */
    public void freeze() {
        Signals.freeze(handle());
        handle().descendants().forEach(Signals::freeze);
    }

    /** Resumes the process and its descendants (SIGCONT). */
    public void thaw() {
        Signals.thaw(handle());
        handle().descendants().forEach(Signals::thaw);
    }

    /**
     * Waits until the process is ready.
     *
     * @throws StackException if the process ends or the timeout expires; in both cases it is not left running
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
     * Waits until the process has ended.
     *
     * @throws StackException if the process failed or took longer than {@code timeout}
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

    /** Returns one sentence on how the process ended, with the reason if its log names one that the user can fix. */
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
