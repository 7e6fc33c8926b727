package id.penghubung.kit.runtime;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java platform must have. */
public final class Digests {

    private Digests() {}

    /** Returns a digest to be fed piece by piece. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the digest of the input. */
    public static byte[] sha256(byte[] input) {
        return sha256().digest(input);
    }
}
