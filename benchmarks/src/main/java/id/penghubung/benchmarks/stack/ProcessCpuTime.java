package id.penghubung.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of processes, from the counters of Linux in /proc, in steps of ten milliseconds. */
public final class ProcessCpuTime {

    /** USER_HZ, the unit of /proc, is 100 on every Linux that runs Java. */
    static final double TICKS_PER_SECOND = 100;

    private ProcessCpuTime() {}

    /** CPU seconds of a process with its running and its ended child processes. */
    public static double ofTree(long pid) {
        Stream<ProcessHandle> children =
                ProcessHandle.of(pid).map(ProcessHandle::descendants).orElseGet(Stream::empty);
        return Stream.concat(Stream.of(pid), children.map(ProcessHandle::pid))
                .mapToDouble(each -> {
                    double[] used = ofProcess(each);
                    return used[0] + used[1];
                })
                .sum();
    }

    /** The process's own CPU seconds, and those of its ended child processes. */
    static double[] ofProcess(long pid) {
        String stat = content(Path.of("/proc/" + pid + "/stat"));
        if (stat.isEmpty()) {
            return new double[] {0, 0};
        }
        // The name in parentheses may contain blanks; the text after it starts with field 3.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new double[] {ticks(fields, 14) + ticks(fields, 15), ticks(fields, 16) + ticks(fields, 17)};
    }

    private static double ticks(String[] fields, int number) {
        return Long.parseLong(fields[number - 3]) / TICKS_PER_SECOND;
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException failure) {
            if (String.valueOf(failure.getMessage()).contains("No such process")) {
                return "";
            }
            throw new UncheckedIOException(failure);
        }
    }
}
