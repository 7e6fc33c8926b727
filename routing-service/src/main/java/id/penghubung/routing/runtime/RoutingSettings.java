package id.penghubung.routing.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of this service, {@code penghubung.routing.*}. */
@ConfigMapping(prefix = "penghubung.routing")
public interface RoutingSettings {

    /** Maximum age of the cached directory and catalogue, until a change by another replica is visible; a duration. */
    @WithDefault("2s")
    Duration snapshotMaxAge();

    /**
     * Period without directory changes after which a missing agency counts as unknown; a duration. Until then its
     * description may still arrive, for example when the whole system starts.
     */
    @WithDefault("3s")
    Duration directorySettlingTime();

    /**
     * Interval at which complaints in triage, whose agency the directory did not have, are decided again if it has changed; {@code
     * off} disables it.
     */
    @WithDefault("2s")
    String staleDecisionInterval();

    /**
     * Agency that handles complaints about the inspectorate on behalf of the regional secretary; the code of an agency in the
     * directory. While the directory does not have it, the coordinator decides.
     */
    @WithDefault("setda")
    String regionalSecretariat();

    /** Time after its loading for which a past decision is kept for the training of suggestions; a duration. */
    @WithDefault("730d")
    Duration historyRetention();
}
