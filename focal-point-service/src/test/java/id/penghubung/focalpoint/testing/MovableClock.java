package id.penghubung.focalpoint.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Clock of the tests: runs normally until a test stops it at a time. */
@Singleton
public class MovableClock extends Clock {

    private final Clock running = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private volatile @Nullable Instant stoppedAt;

    public void stopAt(Instant moment) {
        stoppedAt = moment;
    }

    public void run() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? running.instant() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants have no zone");
    }
}
