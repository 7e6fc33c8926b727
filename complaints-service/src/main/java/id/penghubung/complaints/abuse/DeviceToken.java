package id.penghubung.complaints.abuse;

import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A random text that the service gives to a client without an account, so that people behind one address are counted separately. The
 * client sends it back as a cookie or a header. It is valid for a day, names nobody and opens nothing; a client that drops it is counted by
 * its address alone.
 */
public final class DeviceToken {

    /** The header of requests and responses. */
    public static final String HEADER = "Device-Token";

    /** The cookie, for browsers. */
    public static final String COOKIE = "device";

    private static final String PATH = "/v1/complaints";
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceToken() {}

    /** Returns the token of a request: the first that has the form of one. */
    public static Optional<String> of(@Nullable String header, @Nullable String cookie) {
        return Stream.of(Optional.ofNullable(header), Optional.ofNullable(cookie))
                .flatMap(Optional::stream)
                .filter(token -> FORM.matcher(token).matches())
                .findFirst();
    }

    /** Returns a new token. */
    public static String random() {
        byte[] token = new byte[BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Returns the cookie that gives a token to a browser. */
    public static NewCookie cookie(String token) {
        return new NewCookie.Builder(COOKIE)
                .value(token)
                .path(PATH)
                .maxAge((int) LIFE.toSeconds())
                .httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
