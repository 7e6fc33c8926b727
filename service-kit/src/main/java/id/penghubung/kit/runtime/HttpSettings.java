package id.penghubung.kit.runtime;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a service accepts over HTTP beyond the settings of the framework. */
@ConfigMapping(prefix = "penghubung.http")
public interface HttpSettings {

    /**
     * The largest body that is held in memory, in bytes or with a unit; a larger one is refused (413). Uploads of files are
     * bounded by {@code quarkus.http.limits.max-body-size} instead.
     */
    @WithDefault("1M")
    MemorySize maxBufferedBody();
}
