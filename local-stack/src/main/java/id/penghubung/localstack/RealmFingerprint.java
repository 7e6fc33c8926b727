package id.penghubung.localstack;

import id.penghubung.localstack.host.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records from which realm file the data of a stack was created, because Keycloak imports a realm file only into an
 * empty database.
 */
record RealmFingerprint(StackConfig config) {

    void verify(PreparedArtifacts prepared, StackListener listener) {
        var file = file();
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, prepared.fingerprint());
            } else if (!Files.readString(file).equals(prepared.fingerprint())) {
                listener.info("The realm has changed since this data was created; ./start --fresh applies the change.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return Folders.create(config.data().resolve("keycloak")).resolve("realm.fingerprint");
    }
}
