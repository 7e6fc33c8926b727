package id.penghubung.complaints.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The secret by which a reporter without an account follows a complaint. It is shown once; only a hash of it is kept.
 *
 * <p>A slow hash protects secrets that people choose. This one is drawn from 23<sup>16</sup> codes (72 bits), more than
 * anybody can try, so one SHA-256 is enough and a wrong code costs the service next to nothing (decision 12). The id of
 * the complaint is part of the input, so that each stored hash has to be attacked on its own.
 */
@ApplicationScoped
public class AccessCodes {

    private static final int LENGTH = 16;
    private static final String ALGORITHM = "SHA-256";
    private static final String PREFIX = "sha256:";

    /** A new code, such as {@code KT4M-9XRA-WY2P-GC7H}. */
    public String random() {
        return Alphabet.grouped(Alphabet.random(LENGTH));
    }

    /** The hash that is kept of a complaint's code. */
    public String hash(UUID complaintId, String code) {
        byte[] input = (complaintId + "\n" + Alphabet.normalized(code)).getBytes(UTF_8);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(digest(input));
    }

    /** Whether the code belongs to the complaint, compared in a time that does not depend on where they differ. */
    boolean matches(UUID complaintId, String code, @Nullable String hash) {
        byte[] presented = hash(complaintId, code).getBytes(UTF_8);
        byte[] expected = (hash == null ? "" : hash).getBytes(UTF_8);
        return MessageDigest.isEqual(presented, expected);
    }

    private static byte[] digest(byte[] input) {
        try {
            return MessageDigest.getInstance(ALGORITHM).digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
