package id.penghubung.complaints.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Settings of messages to reporters. Those of the kit's mail queue have the same prefix. */
@ConfigMapping(prefix = "penghubung.notifications")
interface ReporterNotificationSettings {

    /** Interval at which messages are made of new steps, such as {@code 5s}; {@code off} for never. */
    @WithDefault("5s")
    String dispatchInterval();

    /** Whether mails are sent, by the server of {@code quarkus.mailer.host} and related keys. */
    @WithDefault("false")
    boolean mailServer();

    /** Whether SMS is offered. It needs a bean of {@link TextMessageProvider}; without one the service does not start. */
    @WithDefault("false")
    boolean sms();

    /** Whether WhatsApp is offered, as for SMS. */
    @WithDefault("false")
    boolean whatsapp();

    /**
     * Public address of the gateway, such as {@code https://lapor.example.go.id}, for the links in mails by which they are stopped. One-click
     * unsubscription (RFC 8058) needs {@code https}. Without an address mails have no such links.
     */
    Optional<URI> publicUrl();

    /**
     * Maximum number of messages of a channel about one complaint on a day of the office. What happens after them is told together in
     * one message on the next morning.
     */
    @WithDefault("5")
    int maxPerComplaintAndDay();

    /** Time of the office at which the next morning begins, such as {@code 07:00}. */
    @WithDefault("07:00")
    LocalTime morning();

    /** Time for which the link in a mail works, such as {@code 400d}. */
    @WithDefault("400d")
    Duration linkRetention();
}
