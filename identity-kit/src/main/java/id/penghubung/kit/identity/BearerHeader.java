package id.penghubung.kit.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads an {@code Authorization} header with a signed token (RFC 6750, RFC 7515). */
final class BearerHeader {

    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /**
     * Returns the id of the key that the token claims to be signed with, or null if the header contains no signed token.
     *
     * <p>Accepts only Base64URL characters and dots after the scheme. The library ignores other characters in a signature, and
     * the gateway forwards a token unchanged.
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
