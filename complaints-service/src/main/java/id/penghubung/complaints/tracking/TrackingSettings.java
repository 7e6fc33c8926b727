package id.penghubung.complaints.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits for wrong access codes. */
@ConfigMapping(prefix = "penghubung.tracking")
interface TrackingSettings {

    /** Number of wrong codes per client address and window that get status 404. Further wrong codes get status 429. */
    @WithDefault("10")
    @Min(1)
    int wrongCodesPerClient();

    /** Time window in which the wrong codes of a client address are counted, from the first wrong code; a duration. */
    @WithDefault("1m")
    Duration wrongCodesWindow();

    /** Maximum number of client addresses that are counted at the same time. Above it, the least active are dropped. */
    @WithDefault("100000")
    @Min(1)
    @Max(10_000_000)
    long countedClients();
}
