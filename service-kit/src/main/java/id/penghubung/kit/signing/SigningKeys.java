package id.penghubung.kit.signing;

import id.penghubung.kit.runtime.KeyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

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

    /** In the order of the names of their files, which are their key ids. */
    private final List<OctetKeyPairJsonWebKey> keys;

    /** Null if there is no private key. */
    private final @Nullable JwsSigner signer;

    private SigningKeys(List<OctetKeyPairJsonWebKey> keys) {
        this.keys = keys;
        this.signer = keys.reversed().stream()
                .filter(key -> key.getPrivateKey() != null)
                .findFirst()
                .map(JwsSigner::new)
                .orElse(null);
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
        return read(folder, generate, "", setting, clock);
    }

    /**
     * Reads the keys of a directory like {@link #read(Path, boolean, String, Clock)}.
     *
     * @param prefix beginning of the id of a key that is created. Services whose keys are published together need different
     *     ones
     */
    public static SigningKeys read(Path folder, boolean generate, String prefix, String setting, Clock clock) {
        KeyFolder directory = new KeyFolder(folder, SUFFIX, setting);
        try {
            if (directory.files().isEmpty() && generate) {
                generate(directory, prefix + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            }
            SigningKeys keys = new SigningKeys(directory.files().stream()
                    .map(file -> readKey(directory, file, setting))
                    .toList());
            if (keys.keys.isEmpty()) {
                LOG.warnf("There is no signing key in %s: nothing can be signed", directory);
            }
            return keys;
        } catch (IOException failure) {
            throw directory.unusable(failure);
        }
    }

    /**
     * Signs a JSON document.
     *
     * @return a JSON Web Signature (RFC 7515) in compact form, which contains the document
     * @throws IllegalStateException if there is no private key, see {@link #keyId()}
     */
    public String sign(byte[] document) {
        if (signer == null) {
            throw new IllegalStateException("There is no signing key");
        }
        return signer.sign(document);
    }

    /**
     * Verifies a signature of one of the keys, also of a retired one.
     *
     * @param signature a JSON Web Signature in compact form
     * @return the document that was signed, or the reason why the signature is not genuine
     */
    public Verification verify(String signature) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
        Optional<OctetKeyPairJsonWebKey> key;
        try {
            jws.setCompactSerialization(signature);
            String keyId = jws.getKeyIdHeaderValue();
            key = keys.stream().filter(each -> each.getKeyId().equals(keyId)).findFirst();
        } catch (JoseException noSignature) {
            return Verification.Rejected.NO_SIGNATURE;
        }
        if (key.isEmpty()) {
            return Verification.Rejected.UNKNOWN_KEY;
        }
        jws.setKey(key.get().getPublicKey());
        try {
            // Unused bits of the last character may be anything; only one text is this signature.
            return jws.verifySignature() && signature.endsWith('.' + jws.getEncodedSignature())
                    ? new Verification.Genuine(key.get().getKeyId(), jws.getPayloadBytes())
                    : Verification.Rejected.ALTERED;
        } catch (JoseException altered) {
            return Verification.Rejected.ALTERED;
        }
    }

    /** The result of the check of a signature. */
    public sealed interface Verification {

        /**
         * The signature is of one of the keys, and nothing was changed.
         *
         * @param document the document that was signed
         */
        record Genuine(String keyId, byte[] document) implements Verification {}

        /** The reason why a signature is not genuine. */
        enum Rejected implements Verification {
            /** The text is no JSON Web Signature. */
            NO_SIGNATURE,

            /** The text names a key that is not one of these. */
            UNKNOWN_KEY,

            /** The document, its header or the signature was changed. */
            ALTERED
        }
    }

    /** Returns the id of the key that signs now; empty if nothing can be signed. */
    public Optional<String> keyId() {
        return Optional.ofNullable(signer).map(JwsSigner::keyId);
    }

    /** Returns the JSON Web Key Set (RFC 7517) with the public keys, also of retired ones. */
    public String publicKeySet() {
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static OctetKeyPairJsonWebKey readKey(KeyFolder directory, Path file, String setting) {
        try {
            JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(file));
            if (!(key instanceof OctetKeyPairJsonWebKey pair)
                    || !OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(pair.getSubtype())) {
                throw new IllegalStateException("is no Ed25519 key");
            }
            pair.setKeyId(directory.keyIdOf(file));
            pair.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            pair.setUse("sig");
            if (pair.getPrivateKey() != null) {
                directory.requireUnreadableForOthers(file);
            }
            return pair;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException | IllegalStateException unusable) {
            // The message of the library may contain the key.
            throw new IllegalStateException(setting + ": " + file + " is no Ed25519 key in JWK form");
        }
    }

    private static void generate(KeyFolder directory, String keyId) throws IOException {
        try {
            directory.create(
                    keyId,
                    OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)
                            .toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        } catch (JoseException failure) {
            throw new IllegalStateException("A signing key could not be created", failure);
        }
    }
}
