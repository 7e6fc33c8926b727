package id.penghubung.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a JVM as they were once loaded and checked, kept in a file that the next JVM maps into memory: half of a
 * server's start is this work.
 *
 * @param file where it is or will be
 */
public record CdsArchive(Path file) {

    /** Flags for a JVM that uses the archive if it is there and fits the JVM, and goes without in silence if not. */
    public List<String> useFlags() {
        return Files.isRegularFile(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:disable")
                : List.of();
    }

    /** Flags for a JVM that writes the archive when it ends in order. */
    public List<String> dumpFlags() {
        return List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:disable");
    }
}
