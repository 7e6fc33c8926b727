package id.penghubung.focalpoint.ombudsman.matters;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of the publication of excluded readers, {@code penghubung.ombudsman.exclusions.*}. */
@ConfigMapping(prefix = "penghubung.ombudsman.exclusions")
interface MatterExclusionSettings {

    /**
     * Interval at which it is checked whether the people of accused units have changed, such as {@code 5m}; {@code off} for
     * never.
     */
    @WithDefault("5m")
    String checkInterval();

    /** Largest number of matters that are compared in one transaction. Each is published in one of its own. */
    @WithDefault("100")
    @Min(1)
    int batchSize();
}
