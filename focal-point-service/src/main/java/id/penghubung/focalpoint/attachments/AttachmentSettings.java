package id.penghubung.focalpoint.attachments;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where attachments lie and how many are taken. */
@ConfigMapping(prefix = "penghubung.attachments")
interface AttachmentSettings {

    /** The folder of their bytes; with several replicas one that all of them share. Made where it is missing. */
    Path directory();

    /** The largest file. Not above what gateway and service take as a body. */
    @WithDefault("10M")
    MemorySize largest();

    /** The most files of one case. */
    @WithDefault("20")
    int perCase();

    /** Free space that must remain on the disk of the folder after a file was taken; below it files are refused. */
    @WithDefault("512M")
    MemorySize minimumFree();

    /** Interval of the search for leftovers of uploads, such as {@code 10m}; {@code off} for never. */
    @WithDefault("10m")
    String collectEvery();

    /** Age at which a leftover is deleted, such as {@code 1h}; longer than any request takes. */
    @WithDefault("1h")
    Duration collectAfter();
}
