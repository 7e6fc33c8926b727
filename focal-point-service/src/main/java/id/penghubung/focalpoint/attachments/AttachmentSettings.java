package id.penghubung.focalpoint.attachments;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

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
}
