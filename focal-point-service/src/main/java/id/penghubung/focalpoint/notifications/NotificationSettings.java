package id.penghubung.focalpoint.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of notifications. The settings of mails that are shared by services have the same prefix. */
@ConfigMapping(prefix = "penghubung.notifications")
interface NotificationSettings {

    /** Interval at which new notifications are dispatched, such as {@code 2s}; {@code off} for never. */
    @WithDefault("2s")
    String dispatchInterval();

    /** Interval at which due daily digests are looked for, such as {@code 1m}; {@code off} for never. */
    @WithDefault("1m")
    String digestInterval();

    /** Address for escalations to the regency's coordinator and for notifications without another recipient. */
    Optional<String> coordinatorAddress();

    /** Address for escalations to the liaison of the Ombudsman. */
    Optional<String> ombudsmanAddress();

    /** Address of the regional secretary, who stands in for heads that must not learn of a notification. */
    Optional<String> secretaryAddress();

    /** Retention time of finished mails, deliveries and digests, such as {@code 30d}. */
    @WithDefault("30d")
    Duration retention();
}
