package id.penghubung.kit.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Beginning of a body.
 *
 * @param text first 64 KiB as text; characters that are no UTF-8 are replaced; absent if there is no body
 * @param bytes size of the whole body
 * @param complete whether the text is the whole body
 */
@Schema(name = "BoundedBody")
public record BoundedBody(@Nullable String text, int bytes, boolean complete) {

    private static final int MAX_BYTES = 64 * 1024;

    static BoundedBody of(byte @Nullable [] body) {
        if (body == null) {
            return new BoundedBody(null, 0, true);
        }
        byte[] shown = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
        return new BoundedBody(new String(shown, UTF_8), body.length, shown.length == body.length);
    }
}
