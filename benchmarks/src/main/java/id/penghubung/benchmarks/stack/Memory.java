package id.penghubung.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Memory use of a process, in KiB.
 *
 * @param residentKib resident set, with shared pages counted in full
 * @param proportionalKib resident set, with shared pages counted proportionally
 */
public record Memory(long residentKib, long proportionalKib) {

    /** Returns the memory use of each of the services. */
    public static Map<String, Memory> ofServices(MeasuredStack stack) {
        Map<String, Memory> memory = new LinkedHashMap<>();
        stack.services().forEach(service -> memory.put(service.name(), of(service.pid())));
        return memory;
    }

    public static Memory of(long pid) {
        return new Memory(
                kib(Path.of("/proc/" + pid + "/status"), "VmRSS:"),
                kib(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:"));
    }

    private static long kib(Path file, String name) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
