package id.penghubung.kit.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of mail. */
@ConfigMapping(prefix = "penghubung.notifications")
interface MailSettings {

    /** Interval at which due mails are sent, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String mailInterval();

    /**
     * Maximum number of mails that one run sends; the next run sends the rest. With the interval it limits the rate of a
     * replica for mail servers that allow only so many.
     */
    @WithDefault("10000")
    int mailMaxPerRun();

    /**
     * If true, mails are sent by the server configured with {@code quarkus.mailer.host} and related keys. If false, mails are
     * stored as {@code NOT_CONFIGURED} and not sent.
     */
    @WithDefault("false")
    boolean mailServer();

    /** Maximum time to send one mail, such as {@code 30s}; after it the mail is retried later. */
    @WithDefault("30s")
    Duration mailTimeout();

    /** Retention time of finished mails, such as {@code 30d}. */
    @WithDefault("30d")
    Duration retention();
}
