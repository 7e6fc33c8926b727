package id.penghubung.kit.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reading of an {@code Authorization} header that is to hold a signed token (RFC 6750, RFC 7515). */
final class BearerHeader {

    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /**
     * Returns the id of the key that the token says it is signed with, or null where the header holds no signed token.
     *
     * <p>Nothing but Base64URL and dots may follow the scheme. The library reads over foreign characters in a signature,
     * and the gateway passes a token on as it came.
     */
    static @Nullable String keyId(String authorization) {
        int firstDot = authorization.indexOf('.');
        if (firstDot < 0
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !base64UrlAndDots(authorization)) {
            return null;
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(authorization.substring(SCHEME.length(), firstDot));
            return Json.decodeValue(Buffer.buffer(header)) instanceof JsonObject fields
                            && fields.getValue("kid") instanceof String keyId
                    ? keyId
                    : null;
        } catch (IllegalArgumentException | DecodeException malformed) {
            return null;
        }
    }

    private static boolean base64UrlAndDots(String authorization) {
        for (int i = SCHEME.length(); i < authorization.length(); i++) {
            char c = authorization.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
