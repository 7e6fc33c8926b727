package id.penghubung.kit.runtime;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock and the source of identifiers; tests put others in their place. */
@ApplicationScoped
class ClockAndIdProducer {

    /** Ticks in microseconds, as PostgreSQL keeps time: what is read back equals what was written. */
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
