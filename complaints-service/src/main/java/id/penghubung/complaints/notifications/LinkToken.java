package id.penghubung.complaints.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.penghubung.kit.runtime.Digests;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The random part of a link in a mail. It has 192 random bits, so that nobody can guess it, and says nothing about the reporter; only its
 * SHA-256 is stored, so that readers of the database cannot use it.
 */
final class LinkToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private LinkToken() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(US_ASCII));
    }
}
