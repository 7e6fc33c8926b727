package id.penghubung.focalpoint.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How people are told. */
@ConfigMapping(prefix = "penghubung.notifications")
interface NotificationSettings {

    /** How often new notices are shared out, such as {@code 2s}; {@code off} for never. */
    @WithDefault("2s")
    String shareEvery();

    /** How often it is looked whose daily digest is due, such as {@code 1m}; {@code off} for never. */
    @WithDefault("1m")
    String digestEvery();

    /** How often mails that may go are sent, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String mailEvery();

    /**
     * Whether there is a mail server to send by ({@code quarkus.mailer.host} and its kin). Without one, mails are kept as
     * not configured and nothing leaves.
     */
    @WithDefault("false")
    boolean mailServer();

    /** How long the mail server may take for one mail, such as {@code 30s}; then it is tried again later. */
    @WithDefault("30s")
    Duration mailTimeout();

    /** Who is told of what escalates to the regency's coordinator, and of what has nobody else to go to. */
    Optional<String> coordinatorAddress();

    /** Who is told of what escalates to the liaison of the Ombudsman. */
    Optional<String> ombudsmanAddress();

    /** How long finished mails and deliveries stay to be looked at, such as {@code 30d}. */
    @WithDefault("30d")
    Duration keepFinished();
}
