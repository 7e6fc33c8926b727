package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.signing.SigningKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Reads the keys that sign dossiers at the start of the service. A file that is no key prevents the start. */
@Dependent
class DossierKeys {

    /** The setting of their directory, for messages to operators. */
    static final String SETTING = "penghubung.dossier.keys";

    @Startup
    @Produces
    @Singleton
    SigningKeys keys(DossierSettings settings, Clock clock) {
        return SigningKeys.read(settings.keys(), settings.generateKey(), SETTING, clock);
    }
}
