package id.penghubung.kit.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that encrypts values with AES-256-GCM, and computes keyed hashes with HMAC-SHA-256. Both use a key of their own, derived
 * from this one.
 *
 * <p>An encrypted value is its format (1 byte), a random nonce (12 bytes), the encrypted bytes and their tag (16 bytes).
 */
public final class EncryptionKey {

    /** Length of a key in bytes. */
    static final int KEY_BYTES = 32;

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 1 + NONCE_BYTES;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final SecretKeySpec encryption;
    private final SecretKeySpec hashing;

    EncryptionKey(String id, byte[] secret) {
        this.id = id;
        SecretKeySpec root = new SecretKeySpec(secret, HMAC);
        this.encryption = new SecretKeySpec(hmac(root, "encryption".getBytes(UTF_8)), "AES");
        this.hashing = new SecretKeySpec(hmac(root, "hashing".getBytes(UTF_8)), HMAC);
    }

    /** Returns the id that is stored beside an encrypted value. */
    public String id() {
        return id;
    }

    /**
     * Encrypts a value.
     *
     * @param context what the value belongs to, such as the id of its row; a value that is moved elsewhere is not readable
     */
    public byte[] encrypt(byte[] value, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(value);
            return ByteBuffer.allocate(HEADER_BYTES + encrypted.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A value could not be encrypted", impossible);
        }
    }

    /**
     * Decrypts a value.
     *
     * @throws UnreadableValueException if it was not encrypted with this key in this context, or was changed since
     */
    public byte[] decrypt(byte[] encrypted, byte[] context) {
        if (encrypted.length < HEADER_BYTES || encrypted[0] != FORMAT) {
            throw new UnreadableValueException(id);
        }
        byte[] nonce = Arrays.copyOfRange(encrypted, 1, HEADER_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(encrypted, HEADER_BYTES, encrypted.length - HEADER_BYTES);
        } catch (AEADBadTagException changedOrForeign) {
            throw new UnreadableValueException(id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A value could not be decrypted", impossible);
        }
    }

    /** Returns the keyed hash of a value: equal values can be found by it, and nobody without the key can try values. */
    public byte[] hash(byte[] value) {
        return hmac(hashing, value);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(UTF_8));
        cipher.updateAAD(new byte[1]);
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, byte[] input) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Contains no secret, because it may be logged. */
    @Override
    public String toString() {
        return "EncryptionKey " + id;
    }
}
