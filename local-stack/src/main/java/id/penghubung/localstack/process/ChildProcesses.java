package id.penghubung.localstack.process;

import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * All child processes of one stack. Each runs in its own session, so that Ctrl-C reaches only this JVM, which then
 * stops them in order. A watchdog process ends them if this JVM is killed. Pid files let the next start find processes
 * that are still running.
 */
public final class ChildProcesses implements AutoCloseable {

    private static final Duration ORPHAN_STOP_TIMEOUT = Duration.ofSeconds(15);

    private final Path pidFolder;
    private final ProcessWatchdog watchdog;
    private final Consumer<ChildProcess> onUnexpectedExit;
    private final Map<Long, ChildProcess> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    private ChildProcesses(Path pidFolder, ProcessWatchdog watchdog, Consumer<ChildProcess> onUnexpectedExit) {
        this.pidFolder = pidFolder;
        this.watchdog = watchdog;
        this.onUnexpectedExit = onUnexpectedExit;
    }

    /**
     * @param pidFolder folder of the pid files of this stack; the caller holds the lock on it
     * @param onUnexpectedExit called with each child that ends without a stop request
     */
    public static ChildProcesses create(Path pidFolder, Consumer<ChildProcess> onUnexpectedExit) {
        Folders.create(pidFolder);
        try {
            return new ChildProcesses(pidFolder, ProcessWatchdog.start(), onUnexpectedExit);
        } catch (IOException e) {
            throw new StackException("The programs bash and setsid are needed to start the stack.", e);
        }
    }

    /** Terminates processes that an earlier, killed stack has left running, and returns their names. */
    public List<String> terminateOrphans() {
        var ended = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(pidFolder, "*.pid")) {
            for (var file : files) {
                var pidFile = new PidFile(file);
                pidFile.findOrphan().ifPresent(orphan -> {
                    Signals.terminate(orphan.process(), orphan.signal(), ORPHAN_STOP_TIMEOUT);
                    ended.add(file.getFileName().toString().replace(".pid", ""));
                });
                pidFile.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(ended);
    }

    /**
     * Starts a child.
     *
     * @throws StackException if the program cannot be started
     */
    public ChildProcess start(ChildCommand command) {
        if (closing) {
            throw new StackException("%s is not started: the stack is stopping.".formatted(command.name()));
        }
        try {
            Folders.create(Folders.parentOf(command.log()));
            var child = ChildProcess.launch(command, this);
            running.put(child.pid(), child);
            watchdog.register(child.pid(), command.stopSignal());
            pidFile(child).write(child.handle(), command.stopSignal());
            child.handle().onExit().thenRun(() -> ended(child));
            return child;
        } catch (IOException e) {
            throw StackException.of("%s cannot be started".formatted(command.name()), e);
        }
    }

    /** Prevents further starts and cancels those in progress. */
    public void beginClosing() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    private void ended(ChildProcess child) {
        if (!child.isStopRequested()) {
            unregister(child);
            onUnexpectedExit.accept(child);
        }
    }

    void unregister(ChildProcess child) {
        if (running.remove(child.pid()) == null) {
            return;
        }
        try {
            watchdog.unregister(child.pid());
            pidFile(child).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PidFile pidFile(ChildProcess child) {
        return new PidFile(pidFolder.resolve(child.name() + ".pid"));
    }

    /** Kills the processes that are still running; after a normal stop there are none. */
    @Override
    public void close() {
        beginClosing();
        List.copyOf(running.values()).forEach(ChildProcess::kill);
        try {
            watchdog.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
