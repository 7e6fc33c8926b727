package id.penghubung.complaints.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of batches of complaints that officers keyed in while they were offline, {@code penghubung.batch.*}. */
@ConfigMapping(prefix = "penghubung.batch")
interface BatchSettings {

    /**
     * Lines of one batch that are keyed in. The first of the others is refused with a problem that says so; they can be sent in another
     * batch.
     */
    @WithDefault("500")
    @Min(1)
    @Max(5_000)
    int maxLines();

    /** Longest line, in bytes or with a unit. */
    @WithDefault("64K")
    MemorySize maxLineSize();

    /** Bytes of one batch that are read, with a unit; below the limits of the gateway and of the HTTP server. */
    @WithDefault("8M")
    MemorySize maxSize();
}
