package id.penghubung.localstack.process;

import id.penghubung.localstack.host.StackException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server of the stack, which runs as one child process. It keeps its port and its data when it is stopped or killed
 * and then started again.
 */
public abstract class LocalServer {

    /** Long, because a database may have to replay its log after a crash. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final String name;
    private final ChildProcesses children;
    private @Nullable ChildProcess process;

    /** @param name one word, also the name of its log */
    protected LocalServer(String name, ChildProcesses children) {
        this.name = name;
        this.children = children;
    }

    /** Prepares what the server needs to start, and returns the command that starts it. */
    protected abstract ChildCommand prepare();

    /** Returns true if the server, whose process is running, serves its clients. */
    protected abstract boolean isReady();

    /** The name shown to people and used for log files. */
    public final String name() {
        return name;
    }

    /**
     * Starts the server and returns when it is ready. Does nothing if it is running.
     *
     * @throws StackException if the server cannot start, with the reason
     */
    public final synchronized void start() {
        if (!isRunning()) {
            var started = children.start(prepare());
            // A server that does not become ready in time can still be stopped.
            process = started;
            started.awaitReady(START_TIMEOUT, this::isReady);
        }
    }

    /** Stops the server after it has finished its current work. Does nothing if it is not running. */
    public final synchronized void stop() {
        stop(ChildProcess.STOP_TIMEOUT);
    }

    /** Stops the server like {@link #stop()}, but kills it only after the timeout. */
    public final synchronized void stop(Duration timeout) {
        if (process != null) {
            process.stop(timeout);
            process = null;
        }
    }

    /** Ends the server at once, as a power failure would (SIGKILL). Does nothing if it is not running. */
    public final synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Suspends the server and its child processes (SIGSTOP). They keep their connections and do not answer. */
    public final synchronized void freeze() {
        if (process != null) {
            process.freeze();
        }
    }

    /** Resumes a frozen server (SIGCONT). */
    public final synchronized void thaw() {
        if (process != null) {
            process.thaw();
        }
    }

    /** Returns true if its process is running, whether or not it is ready. */
    public final synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** @throws StackException if it is not running */
    public final synchronized long pid() {
        if (process == null || !process.isAlive()) {
            throw new StackException("%s is not running.".formatted(name));
        }
        return process.pid();
    }
}
