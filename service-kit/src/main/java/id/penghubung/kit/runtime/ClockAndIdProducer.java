package id.penghubung.kit.runtime;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Produces the clock and the id generator. Tests replace them. */
@ApplicationScoped
public class ClockAndIdProducer {

    /** Returns the clock of a command that runs without the injection of a service. */
    public static Clock ofCommand() {
        return new ClockAndIdProducer().clock();
    }

    /**
     * Produces a clock with microsecond precision, the precision of PostgreSQL: a time that is read equals the time that
     * was written.
     */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    @DefaultBean
    IdGenerator ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
