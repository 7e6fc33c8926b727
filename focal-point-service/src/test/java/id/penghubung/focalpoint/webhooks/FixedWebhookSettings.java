package id.penghubung.focalpoint.webhooks;

import java.time.Duration;
import java.util.List;

/** Webhook settings for one attempt at a time to each webhook, without retries. */
record FixedWebhookSettings(boolean allowLoopback, Duration timeout, Duration lease) implements WebhookSettings {

    @Override
    public String deliveryInterval() {
        return "off";
    }

    @Override
    public List<Duration> retryDelays() {
        return List.of();
    }

    @Override
    public Duration maxFailureTime() {
        return Duration.ofDays(5);
    }

    @Override
    public Duration ownerAbsence() {
        return Duration.ofDays(90);
    }

    @Override
    public Duration rotationOverlap() {
        return Duration.ofDays(1);
    }

    @Override
    public int maxConcurrentPerWebhook() {
        return 1;
    }

    @Override
    public int maxConcurrent() {
        return 32;
    }
}
