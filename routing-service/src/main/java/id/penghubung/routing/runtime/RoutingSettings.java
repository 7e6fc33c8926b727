package id.penghubung.routing.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of this service, {@code penghubung.routing.*}. */
@ConfigMapping(prefix = "penghubung.routing")
public interface RoutingSettings {

    /** How long rules and directory are served from memory before another replica's change is seen; a duration. */
    @WithDefault("2s")
    Duration snapshotMaxAge();

    /**
     * How long the directory must have been quiet before an agency that is not in it counts as unknown; a duration.
     * Until then it may just be on its way, as when the whole system starts.
     */
    @WithDefault("3s")
    Duration directorySettlesAfter();
}
