package id.penghubung.complaints.duplicates;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.runtime.Digests;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who supports complaints: with an account, or without one and with a secret code, of which only the hash is kept.
 *
 * @param key what the support is stored under
 * @param code the code; null with an account
 */
record Supporter(String key, @Nullable String code) {

    private static final String CODE = "code:";
    private static final int CODE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Supporter ofAccount(String account) {
        return new Supporter(account, null);
    }

    /** Creates a supporter with a new code of 96 random bits, too many to try; so one SHA-256 is enough (decision 12). */
    static Supporter withNewCode() {
        byte[] random = new byte[CODE_BYTES];
        RANDOM.nextBytes(random);
        return ofCode(HexFormat.of().formatHex(random));
    }

    static Supporter ofCode(String code) {
        byte[] hash = Digests.sha256(code.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
        return new Supporter(CODE + HexFormat.of().formatHex(hash), code);
    }

    /** Contains no code, because it may be logged. */
    @Override
    public String toString() {
        return "Supporter";
    }
}
