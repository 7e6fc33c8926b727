package id.penghubung.benchmarks.stack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** CPU time of each process of the stack, from the counters of Linux in /proc. */
public final class CpuMeter {

    public static final String CLIENT = "load client";
    public static final String PGBENCH = "pgbench";
    public static final String OTHERS = "everything else";

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
            double used = ProcessCpuTime.ofTree(part.pid());
            known += used;
            seconds.put(part.name(), used);
        }
        long self = ProcessHandle.current().pid();
        double[] own = ProcessCpuTime.ofProcess(self);
        seconds.put(CLIENT, own[0]);
        // Of the child processes that have ended, only pgbench uses much CPU time.
        seconds.put(PGBENCH, own[1]);
        seconds.put(OTHERS, ofMachine() - known - own[0] - own[1]);
        return seconds;
    }

    /** User, nice, system, irq and softirq time of all processors. */
    private static double ofMachine() {
        String[] fields = ProcessCpuTime.content(Path.of("/proc/stat"))
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" +", -1);
        long ticks = 0;
        for (int each : new int[] {1, 2, 3, 6, 7}) {
            ticks += Long.parseLong(fields[each]);
        }
        return ticks / ProcessCpuTime.TICKS_PER_SECOND;
    }
}
