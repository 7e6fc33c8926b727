package id.penghubung.localstack.kafka;

import id.penghubung.localstack.host.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** The sizes of the log files of some topics at one point in time. */
public final class LogFileSizes {

    private final Path logDirectory;
    private final String topicPrefix;
    private final Map<Path, Long> sizes;

    private LogFileSizes(Path logDirectory, String topicPrefix, Map<Path, Long> sizes) {
        this.logDirectory = logDirectory;
        this.topicPrefix = topicPrefix;
        this.sizes = sizes;
    }

    static LogFileSizes of(Path logDirectory, String topicPrefix) {
        return new LogFileSizes(logDirectory, topicPrefix, sizes(logDirectory, topicPrefix));
    }

    /** Truncates every log file to its size in this snapshot; newer files become empty. */
    void truncate() {
        try {
            for (var file : sizes(logDirectory, topicPrefix).keySet()) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(sizes.getOrDefault(file, 0L));
                }
            }
        } catch (IOException e) {
            throw StackException.of("The logs of Kafka cannot be truncated", e);
        }
    }

    private static Map<Path, Long> sizes(Path logDirectory, String topicPrefix) {
        var found = new HashMap<Path, Long>();
        try (var partitions = Files.newDirectoryStream(logDirectory, topicPrefix + "*")) {
            for (var partition : partitions) {
                try (var files = Files.newDirectoryStream(partition, "*.log")) {
                    for (var file : files) {
                        found.put(file, Files.size(file));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw StackException.of("The logs of Kafka cannot be read", e);
        }
    }
}
