package id.penghubung.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings for channels that the connector has stopped, {@code penghubung.channels.*}. */
@ConfigMapping(prefix = "penghubung.channels")
interface ChannelSettings {

    /** Interval between checks for stopped channels, such as {@code 5s}; {@code off} disables the check. */
    @WithDefault("5s")
    String checkInterval();

    /**
     * Ends the process after a channel has stopped, so that its supervisor starts it again. A stopped channel cannot be
     * opened again within the process.
     */
    @WithDefault("true")
    boolean exitWhenStopped();

    /**
     * Time between the stop of a channel and the end of the process, such as {@code 30s}. It leaves time for log entries
     * and an alert.
     */
    @WithDefault("30s")
    Duration exitDelay();
}
