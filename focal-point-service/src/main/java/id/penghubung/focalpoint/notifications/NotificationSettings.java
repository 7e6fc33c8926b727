package id.penghubung.focalpoint.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings for notifications and mails. */
@ConfigMapping(prefix = "penghubung.notifications")
interface NotificationSettings {

    /** Interval at which new notifications are dispatched, such as {@code 2s}; {@code off} for never. */
    @WithDefault("2s")
    String dispatchInterval();

    /** Interval at which due daily digests are looked for, such as {@code 1m}; {@code off} for never. */
    @WithDefault("1m")
    String digestInterval();

    /** Interval at which due mails are sent, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String mailInterval();

    /**
     * If true, mails are sent by the server configured with {@code quarkus.mailer.host} and related keys. If false, mails are
     * stored as {@code NOT_CONFIGURED} and not sent.
     */
    @WithDefault("false")
    boolean mailServer();

    /** Maximum time to send one mail, such as {@code 30s}; after it the mail is retried later. */
    @WithDefault("30s")
    Duration mailTimeout();

    /** Address for escalations to the regency's coordinator and for notifications without another recipient. */
    Optional<String> coordinatorAddress();

    /** Address for escalations to the liaison of the Ombudsman. */
    Optional<String> ombudsmanAddress();

    /** Address of the regional secretary, who stands in for heads that must not learn of a notification. */
    Optional<String> secretaryAddress();

    /** Retention time of finished mails and deliveries, such as {@code 30d}. */
    @WithDefault("30d")
    Duration retention();
}
