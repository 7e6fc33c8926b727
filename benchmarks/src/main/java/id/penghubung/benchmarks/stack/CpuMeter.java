package id.penghubung.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** CPU time of each process of the stack, from the counters of Linux in /proc. */
public final class CpuMeter {

    public static final String CLIENT = "load client";
    public static final String PGBENCH = "pgbench";
    public static final String OTHERS = "everything else";

    /** USER_HZ, the unit of /proc, is 100 on every Linux that runs Java. */
    private static final double TICKS_PER_SECOND = 100;

    private final MeasuredStack stack;

    public CpuMeter(MeasuredStack stack) {
        this.stack = stack;
    }

    /** Measurement of CPU seconds over a period. */
    public final class Measurement {

        private final Map<String, Double> before = read();
        private final long started = System.nanoTime();

        /** Returns the CPU seconds of each part since the start, and the elapsed time. */
        public Usage stop() {
            Map<String, Double> used = new LinkedHashMap<>();
            read().forEach((part, seconds) -> used.put(part, seconds - before.getOrDefault(part, 0.0)));
            return new Usage((System.nanoTime() - started) / 1e9, used);
        }
    }

    /**
     * @param seconds elapsed time
     * @param cpuSeconds CPU seconds of each part, of this program, and of all other processes on the machine
     */
    public record Usage(double seconds, Map<String, Double> cpuSeconds) {}

    public Measurement start() {
        return new Measurement();
    }

    private Map<String, Double> read() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        double known = 0;
        for (MeasuredStack.StackProcess part : stack.processes()) {
            double used = ofTree(part.pid());
            known += used;
            seconds.put(part.name(), used);
        }
        long self = ProcessHandle.current().pid();
        double[] own = ofProcess(self);
        seconds.put(CLIENT, own[0]);
        // Of the child processes that have ended, only pgbench uses much CPU time.
        seconds.put(PGBENCH, own[1]);
        seconds.put(OTHERS, ofMachine() - known - own[0] - own[1]);
        return seconds;
    }

    /** CPU seconds of a process with its running and its ended child processes. */
    private static double ofTree(long pid) {
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
    private static double[] ofProcess(long pid) {
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

    /** User, nice, system, irq and softirq time of all processors. */
    private static double ofMachine() {
        String[] fields =
                content(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +", -1);
        long ticks = 0;
        for (int each : new int[] {1, 2, 3, 6, 7}) {
            ticks += Long.parseLong(fields[each]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static String content(Path file) {
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
