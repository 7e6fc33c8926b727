package id.penghubung.benchmarks.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java Flight Recorder in every JVM of the stack, to analyse the cost of a load inside the processes. */
public final class FlightRecordings implements AutoCloseable {

    private static final List<String> WITHOUT_JVM = List.of("postgresql");

    private final List<MeasuredStack.StackProcess> recorded = new ArrayList<>();
    private final Path folder;

    private FlightRecordings(Path folder) {
        this.folder = folder;
    }

    /** Starts recordings after a delay; {@link #close} writes one file for each part into the folder. */
    public static FlightRecordings into(Path folder, MeasuredStack stack, Duration delay) {
        FlightRecordings recordings = new FlightRecordings(folder);
        for (MeasuredStack.StackProcess part : stack.processes()) {
            if (!WITHOUT_JVM.contains(part.name())) {
                jcmd(
                        part,
                        "JFR.start",
                        "name=load",
                        "settings=profile",
                        "delay=" + Math.max(1, delay.toSeconds()) + "s");
                recordings.recorded.add(part);
            }
        }
        return recordings;
    }

    @Override
    public void close() {
        recorded.forEach(
                part -> jcmd(part, "JFR.stop", "name=load", "filename=" + folder.resolve(part.name() + ".jfr")));
    }

    private static void jcmd(MeasuredStack.StackProcess part, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(part.pid()));
        command.addAll(List.of(arguments));
        Commands.run(Map.of(), command);
    }
}
