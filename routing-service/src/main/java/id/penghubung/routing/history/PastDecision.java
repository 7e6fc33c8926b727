package id.penghubung.routing.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.runtime.Digests;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A past decision that was checked. */
record PastDecision(
        String text, @Nullable String category, @Nullable String district, String agency, Instant decidedAt) {

    /** Returns the SHA-256 of the content, in hexadecimal digits. The same decision has the same digest in NDJSON and in CSV. */
    String digest() {
        MessageDigest digest = Digests.sha256();
        add(digest, text);
        add(digest, category);
        add(digest, district);
        add(digest, agency);
        add(digest, decidedAt.toString());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds a field with its length, so that no two contents have the same bytes. */
    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }
}
