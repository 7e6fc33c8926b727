package id.penghubung.complaints.receipts;

import id.penghubung.kit.signing.SigningKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Reads the keys that sign receipts at the start of the service. A file that is no key prevents the start. */
@Dependent
class ReceiptKeys {

    /** The setting of their directory, for messages to operators. */
    static final String SETTING = "penghubung.receipts.keys";

    /** Beginning of the id of a key that is created. Keys of dossiers, which are published beside these, begin with a date. */
    private static final String PREFIX = "receipt-";

    @Startup
    @Produces
    @Singleton
    SigningKeys keys(ReceiptSettings settings, Clock clock) {
        return SigningKeys.read(settings.keys(), settings.generateKey(), PREFIX, SETTING, clock);
    }
}
