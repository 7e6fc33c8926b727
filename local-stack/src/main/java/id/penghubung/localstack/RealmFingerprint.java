package id.penghubung.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers from which realm the data of a stack began: Keycloak reads the realm's file only into an empty database. */
record RealmFingerprint(StackConfig config) {

    void verify(PreparedArtifacts prepared, StackListener listener) {
        var file = file();
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, prepared.fingerprint());
            } else if (!Files.readString(file).equals(prepared.fingerprint())) {
                listener.info("The realm has changed since this data began; ./start --fresh takes the change in.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return Folders.create(config.data().resolve("keycloak")).resolve("realm.fingerprint");
    }
}
