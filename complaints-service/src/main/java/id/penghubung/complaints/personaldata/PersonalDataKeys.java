package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Reads the keys of identities at the start of the service. Without a key the service does not start. */
@Dependent
class PersonalDataKeys {

    /** The setting of their directory, for messages to operators. */
    static final String SETTING = "penghubung.personal-data.keys, environment: PENGHUBUNG_PERSONAL_DATA_KEYS";

    @Startup
    @Produces
    @Singleton
    EncryptionKeys keys(PersonalDataSettings settings, Clock clock) {
        return EncryptionKeys.read(settings.keys(), settings.generateKey(), SETTING, clock);
    }
}
