package id.penghubung.kit.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gauge of the seconds since a time that its owner sets, such as the time of the oldest waiting row; 0 without one. */
public final class AgeGauge {

    private static final double MILLIS_PER_SECOND = 1000.0;

    private final Clock clock;
    private volatile @Nullable Instant since;

    private AgeGauge(Clock clock) {
        this.clock = clock;
    }

    /**
     * Registers a gauge.
     *
     * @param tags alternately names and values
     */
    public static AgeGauge register(MeterRegistry registry, Clock clock, String name, String... tags) {
        AgeGauge age = new AgeGauge(clock);
        Gauge.builder(name, age::seconds)
                .tags(Tags.of(tags))
                .baseUnit("seconds")
                .register(registry);
        return age;
    }

    public void set(@Nullable Instant start) {
        since = start;
    }

    /** Sets the start if there is none. */
    public void setIfAbsent(Instant start) {
        if (since == null) {
            since = start;
        }
    }

    private double seconds() {
        Instant start = since;
        return start == null ? 0 : Duration.between(start, clock.instant()).toMillis() / MILLIS_PER_SECOND;
    }
}
