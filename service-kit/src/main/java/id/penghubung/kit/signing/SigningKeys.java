package id.penghubung.kit.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Ed25519 keys that sign documents as JSON Web Signatures. They are files outside the database, so that somebody who can change
 * the database cannot sign. Read once: a new key is used after a restart.
 *
 * <p>Each file {@code <kid>.jwk} has one JSON Web Key of kind OKP. The private key with the last name signs; all are published,
 * so a retired key may stay without its private part.
 */
public final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private static final String SUFFIX = ".jwk";

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    /** In the order of the names of their files, which are their key ids. */
    private final List<OctetKeyPairJsonWebKey> keys;

    private SigningKeys(List<OctetKeyPairJsonWebKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads the keys of a directory.
     *
     * @param folder directory of the keys, which all replicas share
     * @param generate whether to create a key if the directory has none: for one machine, not for several replicas
     * @param setting name of the setting of the directory, for messages to operators
     * @throws IllegalStateException if a file is no Ed25519 key, or the directory cannot be read or written
     */
    public static SigningKeys read(Path folder, boolean generate, String setting, Clock clock) {
        Path directory = folder.toAbsolutePath().normalize();
        try {
            if (files(directory).isEmpty() && generate) {
                generate(directory, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            }
            SigningKeys keys = new SigningKeys(files(directory).stream()
                    .map(file -> readKey(file, setting))
                    .toList());
            if (keys.keys.isEmpty()) {
                LOG.warnf("There is no signing key in %s (%s): nothing can be signed", directory, setting);
            }
            return keys;
        } catch (IOException failure) {
            throw new IllegalStateException(
                    setting + " cannot be read or written: " + directory + " (" + failure + ")", failure);
        }
    }

    /**
     * Signs a JSON document.
     *
     * @return a JSON Web Signature (RFC 7515) in compact form, which contains the document
     * @throws IllegalStateException if there is no private key, see {@link #keyId()}
     */
    public String sign(byte[] document) {
        OctetKeyPairJsonWebKey key =
                signingKey().orElseThrow(() -> new IllegalStateException("There is no signing key"));
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setContentTypeHeaderValue("json");
        jws.setPayloadBytes(document);
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("A document could not be signed", failure);
        }
    }

    /**
     * Verifies a signature of one of the keys, also of a retired one.
     *
     * @param signature a JSON Web Signature in compact form
     * @return the document that was signed; empty if the signature is not of these keys, or anything was changed
     */
    public Optional<byte[]> verify(String signature) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
            jws.setCompactSerialization(signature);
            String keyId = jws.getKeyIdHeaderValue();
            Optional<OctetKeyPairJsonWebKey> key =
                    keys.stream().filter(each -> each.getKeyId().equals(keyId)).findFirst();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            jws.setKey(key.get().getPublicKey());
            return jws.verifySignature() ? Optional.of(jws.getPayloadBytes()) : Optional.empty();
        } catch (JoseException noSignature) {
            return Optional.empty();
        }
    }

    /** Returns the id of the key that signs now; empty if nothing can be signed. */
    public Optional<String> keyId() {
        return signingKey().map(JsonWebKey::getKeyId);
    }

    /** Returns the JSON Web Key Set (RFC 7517) with the public keys, also of retired ones. */
    public String publicKeySet() {
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private Optional<OctetKeyPairJsonWebKey> signingKey() {
        return keys.reversed().stream()
                .filter(key -> key.getPrivateKey() != null)
                .findFirst();
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

    private static OctetKeyPairJsonWebKey readKey(Path file, String setting) {
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
            if (pair.getPrivateKey() != null) {
                requireUnreadableForOthers(file, setting);
            }
            return pair;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException | IllegalStateException unusable) {
            // The message of the library may contain the key.
            throw new IllegalStateException(setting + ": " + file + " is no Ed25519 key in JWK form");
        }
    }

    /** @throws KeyFileRightsException if another account of the machine can sign with the key, or replace it */
    private static void requireUnreadableForOthers(Path file, String setting) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null && !Collections.disjoint(rights.readAttributes().permissions(), OTHERS)) {
            throw new KeyFileRightsException(file, setting);
        }
    }

    /** A private key that others can read is not secret any more. Stops the start. */
    private static final class KeyFileRightsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private KeyFileRightsException(Path file, String setting) {
            super(setting + ": others may read or write " + file
                    + ", which contains a private key; allow it only for the account of this service (chmod 600)");
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
            LOG.infof("Created a signing key: %s", file);
        } catch (FileAlreadyExistsException otherWasFaster) {
            LOG.infof("Another replica created the signing key: %s", file);
        } catch (JoseException failure) {
            throw new IllegalStateException("A signing key could not be created", failure);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
