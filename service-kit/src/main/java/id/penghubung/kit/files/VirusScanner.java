package id.penghubung.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Searches files for viruses. Only {@link ScanResult#CLEAN} means that a scanner has seen the whole file. */
public interface VirusScanner {

    /**
     * Scans a content. A scanner that is away or fails is {@link ScanResult#UNANSWERED}.
     *
     * @throws IOException if the content cannot be read
     */
    ScanResult scan(InputStream content) throws IOException;

    /** Scans a file, like {@link #scan(InputStream)}. */
    default ScanResult scan(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return scan(content);
        }
    }

    /** Returns whether there is a scanner. */
    boolean isOn();
}
