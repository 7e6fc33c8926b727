package id.penghubung.complaints.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.runtime.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access codes: secrets with which a reporter without an account follows a complaint. A code is shown once; only its
 * hash is stored.
 *
 * <p>A slow hash protects secrets that people choose. An access code is drawn at random from 23<sup>16</sup> codes (72
 * bits), too many to try, so one SHA-256 is enough and checking a wrong code is cheap (decision 12). The id of the
 * complaint is part of the input, so each stored hash must be attacked separately.
 */
@ApplicationScoped
public class AccessCodes {

    private static final int LENGTH = 16;
    private static final String PREFIX = "sha256:";

    /** Returns a new random code, such as {@code KT4M-9XRA-WY2P-GC7H}. */
    public String random() {
        return Alphabet.grouped(Alphabet.random(LENGTH));
    }

    /** Returns the hash of a complaint's code for storage. */
    public String hash(UUID complaintId, String code) {
        byte[] input = (complaintId + "\n" + Alphabet.normalized(code)).getBytes(UTF_8);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sha256(input));
    }

    /** Returns whether the code belongs to the complaint. The comparison takes constant time. */
    boolean matches(UUID complaintId, String code, @Nullable String hash) {
        byte[] presented = hash(complaintId, code).getBytes(UTF_8);
        byte[] expected = (hash == null ? "" : hash).getBytes(UTF_8);
        return MessageDigest.isEqual(presented, expected);
    }
}
