package id.penghubung.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What happens when a channel stops. */
@ConfigMapping(prefix = "penghubung.channels")
interface ChannelSettings {

    /** How often it is looked whether a channel has stopped, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String watchEvery();

    /**
     * Whether the process ends when a channel has stopped, so that what started it starts it again: a stopped channel cannot
     * be opened again within the process.
     */
    @WithDefault("true")
    boolean exitWhenStopped();

    /** How long a channel is stopped before the process ends, such as {@code 30s}: time for the log and for an alert. */
    @WithDefault("30s")
    Duration exitAfter();
}
