package id.penghubung.kit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Response (200) that every cache may store, because it is the same for each reader. Its entity tag is made of the whole body, of
 * which parts may change without a new version.
 */
public final class CacheableResponse {

    /** Number of bytes of a SHA-256 that an entity tag shows. */
    private static final int TAG_BYTES = 16;

    private CacheableResponse() {}

    /**
     * Returns the response, or 304 if the client has the body.
     *
     * @param maxAge time for which a cache need not ask again, in whole seconds
     */
    public static Response of(String body, String mediaType, Duration maxAge, Request request) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(Digests.sha256(body.getBytes(UTF_8)), 0, TAG_BYTES));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(body, mediaType) : unchanged;
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAge.toSeconds())
                .build();
    }
}
