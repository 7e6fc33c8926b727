package id.penghubung.focalpoint.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** How webhooks are called. */
@ConfigMapping(prefix = "penghubung.webhooks")
interface WebhookSettings {

    /** How often it is looked for deliveries that are due, such as {@code 1s}; {@code off} for never. */
    @WithDefault("1s")
    String deliverEvery();

    /** How long a receiver may take to answer, from the connection to the status line, such as {@code 15s}. */
    @WithDefault("15s")
    Duration timeout();

    /** For how long a delivery belongs to the replica that took it; longer than the timeout, such as {@code 60s}. */
    @WithDefault("60s")
    Duration lease();

    /** The pauses after each failed attempt; as many attempts again as there are pauses. A fifth more or less by chance. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> pauses();

    /** After how long of nothing but failures a webhook is switched off, such as {@code 5d}. */
    @WithDefault("5d")
    Duration lastingFailure();

    /** For how long both secrets sign after a rotation, such as {@code 24h}. */
    @WithDefault("24h")
    Duration rotation();

    /** How many deliveries of one webhook a replica makes at the same time. */
    @WithDefault("2")
    @Min(1)
    int perWebhook();

    /** How many deliveries a replica makes at the same time in all. */
    @WithDefault("32")
    @Min(1)
    int atOnce();

    /** Whether receivers on this very machine are called, and without TLS. For tests and demos; never in production. */
    @WithDefault("false")
    boolean allowLoopback();
}
