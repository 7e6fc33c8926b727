package id.penghubung.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time of some threads of a process to the nanosecond, from the scheduler's statistics. The compiler and the garbage
 * collector have threads of their own, and so do not blur a short measurement.
 */
public final class ProcessTime {

    private ProcessTime() {}

    /**
     * Time of the threads that are alive; threads that ended meanwhile are missing.
     *
     * @param name beginning of the names of the threads, as far as Linux keeps them (15 characters)
     */
    public static double nanos(long pid, String name) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            List<Path> threads = tasks.toList();
            return threads.stream().filter(thread -> read(thread, "comm").startsWith(name)).mapToDouble(ProcessTime::ofThread).sum();
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
