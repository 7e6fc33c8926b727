package id.penghubung.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the inbox, {@code penghubung.inbox.*}. */
@ConfigMapping(prefix = "penghubung.inbox")
interface InboxSettings {

    /**
     * How long the ids of applied events are remembered; a duration. Longer than topics keep events (90 days) and outboxes
     * keep published ones (14 days) together: an event may be published again on its last day there and then be read until
     * its last day here.
     */
    @WithDefault("120d")
    Duration rememberFor();

    /**
     * How far a consumer goes back in time when it finds another log than the one it had read; a duration, more than the
     * clocks of the servers differ.
     */
    @WithDefault("10m")
    Duration rewind();

    /** How long an event waits for what another topic has to bring first ({@link BoundedWait}); a duration. */
    @WithDefault("5m")
    Duration waitForOtherTopics();

    /** How often the position is noted while no record concerns the consumer; a duration. */
    @WithDefault("10s")
    Duration notePositionEvery();
}
