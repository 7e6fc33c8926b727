package id.penghubung.localstack.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A class data sharing (CDS) archive: classes that one JVM loaded and verified, kept in a file that the next JVM maps
 * into memory. Loading and verifying classes takes half of a server's start time.
 *
 * @param file path of the archive, which need not exist yet
 */
public record CdsArchive(Path file) {

    /**
     * Flags for a JVM that uses the archive if it exists and matches the JVM, and otherwise starts without it and
     * without a warning.
     */
    public List<String> useFlags() {
        return Files.isRegularFile(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:disable")
                : List.of();
    }

    /** Flags for a JVM that writes the archive when it exits normally. */
    public List<String> dumpFlags() {
        return List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:disable");
    }
}
