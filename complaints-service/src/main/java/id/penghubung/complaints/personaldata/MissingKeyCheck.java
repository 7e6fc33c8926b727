package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;

/** Stops the start if identities or completions in the database were encrypted with a key whose file is missing. */
@ApplicationScoped
class MissingKeyCheck {

    private final EncryptionKeys keys;
    private final IdentityTable table;
    private final CompletionTable completions;

    MissingKeyCheck(EncryptionKeys keys, IdentityTable table, CompletionTable completions) {
        this.keys = keys;
        this.table = table;
        this.completions = completions;
    }

    void check(@Observes StartupEvent started) {
        requireAll();
    }

    /** @throws IllegalStateException if a key is missing; the message names it */
    void requireAll() {
        List<String> missing = Stream.concat(table.allKeyIds().stream(), completions.keyIds().stream())
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
