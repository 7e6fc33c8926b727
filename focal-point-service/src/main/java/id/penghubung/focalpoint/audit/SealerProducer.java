package id.penghubung.focalpoint.audit;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the sealer at the start of the service, so that a missing or invalid key is detected then. */
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
