package id.penghubung.kit.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of files. */
@ConfigMapping(prefix = "penghubung.attachments")
interface FileSettings {

    /** Directory of the file contents; all replicas must share it. Created if missing. */
    Path directory();

    /** Maximum size of a file. Not above the maximum request body of gateway and service. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** Maximum number of pixels of a picture of which a copy is made. */
    @WithDefault("50000000")
    long maxPixels();

    /** Heap of the process that makes a copy of a PDF. The memory of the service does not contain it. */
    @WithDefault("96M")
    MemorySize pdfMemory();

    /**
     * Time in which the copy of a PDF must be made, such as {@code 10s}. Before, its upload waits as long for other ones, and that of a
     * picture twice as long for other pictures. Waiting, copy and virus scan must fit in the time that a gateway waits for the answer.
     */
    @WithDefault("10s")
    Duration pdfTimeout();

    /** Free space that must remain on the disk of the directory after an upload; otherwise the upload is rejected. */
    @WithDefault("512M")
    MemorySize minimumFree();

    /** Interval of the cleanup of unused uploads, such as {@code 10m}; {@code off} disables it. */
    @WithDefault("10m")
    String cleanupInterval();

    /** Age at which an unused upload is deleted, such as {@code 1h}; longer than any request takes. */
    @WithDefault("1h")
    Duration cleanupAge();
}
