package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The keys that sign dossiers. They are files outside the database, so that somebody who can change the database cannot sign.
 * Read once at the start: a new key is used after a restart.
 */
@Startup
@Singleton
class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private static final String SUFFIX = ".jwk";

    /** In the order of the names of their files, which are their key ids. */
    private final List<OctetKeyPairJsonWebKey> keys;

    SigningKeys(DossierSettings settings, Clock clock) {
        Path directory = settings.keys().toAbsolutePath().normalize();
        try {
            if (files(directory).isEmpty() && settings.generateKey()) {
                generate(directory, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            }
            keys = files(directory).stream().map(SigningKeys::read).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "penghubung.dossier.keys cannot be read or written: " + directory + " (" + failure + ")", failure);
        }
        if (keys.isEmpty()) {
            LOG.warnf("There is no signing key in %s (penghubung.dossier.keys): dossiers are refused", directory);
        }
    }

    /**
     * Signs a manifest.
     *
     * @return a JSON Web Signature (RFC 7515) in compact form, which contains the manifest
     * @throws ProblemException 503 if there is no private key
     */
    String sign(byte[] manifest) {
        OctetKeyPairJsonWebKey key = signingKey();
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setContentTypeHeaderValue("json");
        jws.setPayloadBytes(manifest);
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("A dossier could not be signed", failure);
        }
    }

    /** Returns the id of the key that signs now. */
    String keyId() {
        return signingKey().getKeyId();
    }

    /** Returns the JSON Web Key Set (RFC 7517) with the public keys, also of retired ones. */
    String publicKeySet() {
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private OctetKeyPairJsonWebKey signingKey() {
        return keys.reversed().stream()
                .filter(key -> key.getPrivateKey() != null)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        DossierProblem.NO_SIGNING_KEY,
                        "Minta pengelola sistem memasang kunci penanda tangan (penghubung.dossier.keys).",
                        "Ask the operator to install a signing key (penghubung.dossier.keys)."));
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static OctetKeyPairJsonWebKey read(Path file) {
        try {
            JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(file));
            if (!(key instanceof OctetKeyPairJsonWebKey pair)
                    || !OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(pair.getSubtype())) {
                throw new IllegalStateException("is no Ed25519 key");
            }
            String name = file.getFileName().toString();
            pair.setKeyId(name.substring(0, name.length() - SUFFIX.length()));
            pair.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            pair.setUse("sig");
            return pair;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException | IllegalStateException unusable) {
            // The message of the library may contain the key.
            throw new IllegalStateException("penghubung.dossier.keys: " + file + " is no Ed25519 key in JWK form");
        }
    }

    /** Writes a new key that only the account of this service can read. */
    private static void generate(Path directory, LocalDate day) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(day + SUFFIX);
        Path temporary = Files.createTempFile(
                directory,
                "new",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    temporary,
                    OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)
                            .toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE),
                    StandardCharsets.US_ASCII);
            // Complete at once, and never in place of the key of another replica.
            Files.createLink(file, temporary);
            LOG.infof("Created a key for dossiers: %s", file);
        } catch (FileAlreadyExistsException otherWasFaster) {
            LOG.infof("Another replica created the key for dossiers: %s", file);
        } catch (JoseException failure) {
            throw new IllegalStateException("A signing key could not be created", failure);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
