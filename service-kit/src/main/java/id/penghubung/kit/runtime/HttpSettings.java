package id.penghubung.kit.runtime;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** HTTP settings in addition to those of the framework, {@code penghubung.http.*}. */
@ConfigMapping(prefix = "penghubung.http")
public interface HttpSettings {

    /**
     * Maximum size of a body that is held in memory, in bytes or with a unit. A larger body is refused (413). File
     * uploads and batches of lines are limited by {@code quarkus.http.limits.max-body-size} instead.
     */
    @WithDefault("1M")
    MemorySize maxBufferedBodySize();
}
