package id.penghubung.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** File that records a child process, so that the next start finds it if this JVM and the watchdog were both killed. */
record PidFile(Path file) {

    /** Tolerance for the start time, which Linux derives from a boot time that clock corrections shift slightly. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    /** A process that is still running after the stack that started it has ended. */
    record Orphan(ProcessHandle process, StopSignal signal) {}

    void write(ProcessHandle process, StopSignal signal) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli() + " " + signal);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Returns the process of this file if it is still running. A process that got the same pid later has another start
     * time and is ignored.
     */
    Optional<Orphan> findOrphan() throws IOException {
        var words = Files.readString(file).strip().split(" ", -1);
        if (words.length != 3) {
            return Optional.empty();
        }
        var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(started, startOf(process)).abs().compareTo(START_TOLERANCE) < 0)
                .map(process -> new Orphan(process, StopSignal.valueOf(words[2])));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
