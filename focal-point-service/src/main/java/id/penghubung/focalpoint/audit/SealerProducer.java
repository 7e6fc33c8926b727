package id.penghubung.focalpoint.audit;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the sealer when the service starts, so that a missing or bad key is told then and not with the first case. */
@Startup
@ApplicationScoped
class SealerProducer {

    private final Sealer sealer;

    SealerProducer(RecordSettings settings) {
        this.sealer = new Sealer(RecordKey.of(settings.key()));
    }

    @Produces
    @Singleton
    Sealer sealer() {
        return sealer;
    }
}
