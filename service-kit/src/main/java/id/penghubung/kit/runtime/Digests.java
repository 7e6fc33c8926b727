package id.penghubung.kit.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

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

    /**
     * Returns the digest by which events name a reader: of a sign-in name or stable id in lower case, in hexadecimal digits.
     * It keeps names out of events and logs. It is no secret: a list of all accounts is enough to find the name.
     */
    public static String ofReader(String nameOrId) {
        return HexFormat.of().formatHex(sha256(nameOrId.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }
}
