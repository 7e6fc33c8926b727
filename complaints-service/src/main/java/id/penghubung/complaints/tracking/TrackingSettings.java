package id.penghubung.complaints.tracking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits for wrong access codes. */
@ConfigMapping(prefix = "penghubung.tracking")
interface TrackingSettings {

    /** Wrong codes from one client address within the window that are answered 404; further ones are answered 429. */
    @WithDefault("10")
    @Min(1)
    int wrongCodesPerClient();

    /** For how long the wrong codes of a client address are counted, from the first one on. */
    @WithDefault("1m")
    Duration wrongCodesWindow();

    /** Client addresses that are counted at the same time; beyond it the least active ones are forgotten. */
    @WithDefault("100000")
    @Min(1)
    @Max(10_000_000)
    long countedClients();
}
