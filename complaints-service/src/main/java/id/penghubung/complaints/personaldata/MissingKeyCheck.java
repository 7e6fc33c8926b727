package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Stops the start if personal data in the database was encrypted with a key whose file is missing. */
@ApplicationScoped
class MissingKeyCheck {

    private final EncryptionKeys keys;
    private final Instance<SealedRows> features;

    MissingKeyCheck(EncryptionKeys keys, @Any Instance<SealedRows> features) {
        this.keys = keys;
        this.features = features;
    }

    void check(@Observes StartupEvent started) {
        requireAll();
    }

    /** @throws IllegalStateException if a key is missing; the message names it */
    void requireAll() {
        List<String> missing = features.stream()
                .flatMap(rows -> rows.keyIds().stream())
                .filter(id -> keys.find(id).isEmpty())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Identities of reporters are encrypted with keys that are missing in the directory of "
                            + "the setting " + PersonalDataKeys.SETTING + ": " + String.join(", ", missing)
                            + ". Restore their files from the copy that is kept apart from the database");
        }
    }
}
