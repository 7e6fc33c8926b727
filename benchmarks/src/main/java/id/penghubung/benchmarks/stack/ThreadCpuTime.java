package id.penghubung.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time, in nanoseconds, of the threads of a process whose names start with a prefix, from the scheduler's
 * statistics. Threads of the compiler and the garbage collector can be left out, so that they do not affect a short
 * measurement.
 */
public final class ThreadCpuTime {

    private ThreadCpuTime() {}

    /**
     * Returns the time of the running threads; threads that have ended are not included.
     *
     * @param name prefix of the threads' names, of which Linux keeps 15 characters
     */
    public static double nanos(long pid, String name) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            List<Path> threads = tasks.toList();
            return threads.stream()
                    .filter(thread -> read(thread, "comm").startsWith(name))
                    .mapToDouble(ThreadCpuTime::ofThread)
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double ofThread(Path thread) {
        String times = read(thread, "schedstat");
        return times.isEmpty() ? 0 : Double.parseDouble(times.split(" ", -1)[0]);
    }

    private static String read(Path thread, String file) {
        try {
            return Files.readString(thread.resolve(file));
        } catch (IOException ended) {
            return "";
        }
    }
}
