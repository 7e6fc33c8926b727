package id.penghubung.focalpoint.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** Settings for webhook deliveries. */
@ConfigMapping(prefix = "penghubung.webhooks")
interface WebhookSettings {

    /** Interval at which due deliveries are looked for, such as {@code 1s}; {@code off} for never. */
    @WithDefault("1s")
    String deliveryInterval();

    /** Maximum time for a receiver to answer, from the connection to the status line, such as {@code 15s}. */
    @WithDefault("15s")
    Duration timeout();

    /** Time for which a replica claims a delivery; must be longer than the timeout, such as {@code 60s}. */
    @WithDefault("60s")
    Duration lease();

    /** Delays after failed attempts, one for each retry. Each delay varies at random by up to 20 percent. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryDelays();

    /** Time without a successful delivery after which a failing webhook is switched off, such as {@code 5d}. */
    @WithDefault("5d")
    Duration maxFailureTime();

    /**
     * Time after which the webhook of a liaison, a coordinator or the regional secretary is switched off whose owner has made
     * no call to {@code /v1/webhooks} in this role, such as {@code 90d}; must be longer than 7 days. A mail announces it 7
     * days before.
     */
    @WithDefault("90d")
    Duration ownerAbsence();

    /** Time after a rotation in which both secrets sign deliveries, such as {@code 24h}. */
    @WithDefault("24h")
    Duration rotationOverlap();

    /** Maximum number of concurrent deliveries of one webhook on one replica. */
    @WithDefault("2")
    @Min(1)
    int maxConcurrentPerWebhook();

    /** Maximum number of concurrent deliveries on one replica. */
    @WithDefault("32")
    @Min(1)
    int maxConcurrent();

    /** Allows receivers on the loopback address and without TLS. For tests and demos only; never in production. */
    @WithDefault("false")
    boolean allowLoopback();
}
