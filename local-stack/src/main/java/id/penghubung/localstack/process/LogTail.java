package id.penghubung.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds known reasons of failures at the end of a child's log. */
final class LogTail {

    private static final int LENGTH_BYTES = 16_384;

    private static final Map<String, String> REASONS = reasons();

    private LogTail() {}

    static Optional<String> diagnose(Path log) {
        var text = read(log);
        return REASONS.entrySet().stream()
                .filter(reason -> text.contains(reason.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> reasons() {
        var reasons = new LinkedHashMap<String, String>();
        reasons.put("No space left on device", "the disk is full");
        reasons.put("Disk quota exceeded", "the disk quota is used up");
        reasons.put("Address already in use", "its port is in use");
        reasons.put("OutOfMemoryError", "it ran out of memory");
        reasons.put("Cannot allocate memory", "the machine is out of memory");
        return reasons;
    }

    private static String read(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - LENGTH_BYTES);
            file.seek(start);
            var bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
