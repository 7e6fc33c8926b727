package id.penghubung.localstack.keycloak;

import java.nio.file.Path;

/** A realm that a Keycloak server imports if it does not exist there yet. */
@FunctionalInterface
public interface RealmFile {

    /** Writes the realm as a file that Keycloak imports. */
    void writeTo(Path file);
}
