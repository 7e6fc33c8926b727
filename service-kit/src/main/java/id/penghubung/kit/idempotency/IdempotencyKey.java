package id.penghubung.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.text.Text;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Idempotency key of a client, which identifies a request and encrypts the stored reply. Only an irreversible hash of the
 * key is stored: a reply may contain an access code, which must not be stored in readable form.
 */
final class IdempotencyKey {

    private static final int MAX_LENGTH = 255;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] hash;
    private final byte[] scopeHash;
    private final String scoped;
    private final SecretKeySpec secret;

    private IdempotencyKey(byte[] hash, byte[] scopeHash, String scoped, byte[] secret) {
        this.hash = hash;
        this.scopeHash = scopeHash;
        this.scoped = scoped;
        this.secret = new SecretKeySpec(secret, "AES");
    }

    /** Accepts the key with or without quotes (structured-field string). */
    static IdempotencyKey of(String scope, String header) {
        String key = header.strip();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (key.isEmpty() || key.length() > MAX_LENGTH || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw ProblemException.invalid(new FieldError(
                    "Idempotency-Key",
                    Text.of(
                            "harus 1 sampai " + MAX_LENGTH + " huruf tanpa spasi, misalnya UUID",
                            "must be 1 to " + MAX_LENGTH + " characters without blanks, such as a UUID")));
        }
        String scoped = scope + '\n' + key;
        return new IdempotencyKey(
                Digests.sha256(("hash\n" + scoped).getBytes(UTF_8)),
                hashOfScope(scope),
                scoped,
                Digests.sha256(("reply\n" + scoped).getBytes(UTF_8)));
    }

    /** Returns the hash by which all replies of a scope are found. */
    static byte[] hashOfScope(String scope) {
        return Digests.sha256(("scope\n" + scope).getBytes(UTF_8));
    }

    byte[] scopeHash() {
        return scopeHash.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    /** Returns the number of the database lock for this key. */
    long lockNumber() {
        return ByteBuffer.wrap(hash).getLong();
    }

    /**
     * Returns a hash that identifies the request. The key is part of it, so that the request cannot be found by trying
     * likely values.
     */
    byte[] fingerprint(byte[] request) {
        byte[] salt = ("request\n" + scoped + '\n').getBytes(UTF_8);
        return Digests.sha256(ByteBuffer.allocate(salt.length + request.length)
                .put(salt)
                .put(request)
                .array());
    }

    byte[] encrypt(byte[] reply) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, reply);
        return ByteBuffer.allocate(IV_BYTES + sealed.length).put(iv).put(sealed).array();
    }

    byte[] decrypt(byte[] stored) {
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(stored, IV_BYTES),
                Arrays.copyOfRange(stored, IV_BYTES, stored.length));
    }

    private byte[] cipher(int mode, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A stored reply cannot be read", damaged);
        }
    }
}
