package id.penghubung.localstack;

import id.penghubung.localstack.host.CdsArchive;
import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.keycloak.DemoRealm;
import id.penghubung.localstack.keycloak.KeycloakDistribution;
import id.penghubung.localstack.postgres.PostgresBinaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Results that the build prepares to make a start faster: CDS archives, and a PostgreSQL data folder that holds
 * Keycloak's initialised database. The stack also works without them, only slower.
 *
 * @param folder folder of the artifacts, which need not exist yet
 * @param fingerprint hash of all sources from which the artifacts are made
 */
public record PreparedArtifacts(Path folder, String fingerprint) {

    public static PreparedArtifacts in(Checkout checkout) {
        var sources = String.join(
                "\n",
                new DemoRealm(checkout).asJson(),
                KeycloakDistribution.unpackedIn(checkout).fingerprint(),
                PostgresBinaries.unpackedIn(checkout).home().getFileName().toString());
        return new PreparedArtifacts(checkout.built("prepared"), sha256(sources));
    }

    /** A data folder of PostgreSQL that holds Keycloak's database, if it was made from the current sources. */
    public Optional<Path> databaseSeed() {
        return Optional.of(seedFolder()).filter(seed -> isCurrent());
    }

    public CdsArchive keycloakArchive() {
        return new CdsArchive(folder.resolve("keycloak.jsa"));
    }

    public boolean isCurrent() {
        try {
            return Files.exists(fingerprintFile())
                    && Files.readString(fingerprintFile()).equals(fingerprint);
        } catch (IOException e) {
            return false;
        }
    }

    public Path seedFolder() {
        return folder.resolve("postgresql");
    }

    /** Records that all artifacts are complete. */
    public void markComplete() throws IOException {
        Files.writeString(fingerprintFile(), fingerprint);
    }

    private Path fingerprintFile() {
        return folder.resolve("fingerprint");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
