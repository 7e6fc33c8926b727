package id.penghubung.kit.identity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Time of the application under test, which passes only when a test lets it pass. */
@Singleton
public class TestTime implements InstantSource {

    private volatile Instant now = Instant.now();

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Produces
    @Singleton
    Clock clock() {
        return withZone(ZoneOffset.UTC);
    }
}
