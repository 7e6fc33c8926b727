package id.penghubung.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Assembles one reply from the bytes that arrive. Supports the part of HTTP/1.1 that our servers use. */
final class ReplyReader {

    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";

    private byte[] bytes = new byte[8 * 1024];
    private int filled;
    private @Nullable String head;
    private int bodyLength;

    void add(ByteBuffer arrived) {
        int count = arrived.remaining();
        if (filled + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, filled + count));
        }
        arrived.get(bytes, filled, count);
        filled += count;
    }

    /** Returns the reply once it is complete, and then resets the reader; returns null before. */
    @Nullable
    Reply complete() {
        String known = head == null ? findHead() : head;
        if (known == null) {
            return null;
        }
        head = known;
        int bodyStart = known.length() + 4;
        byte[] body;
        if (bodyLength >= 0) {
            if (filled < bodyStart + bodyLength) {
                return null;
            }
            body = Arrays.copyOfRange(bytes, bodyStart, bodyStart + bodyLength);
        } else {
            byte[] joined = joinChunks(bodyStart);
            if (joined == null) {
                return null;
            }
            body = joined;
        }
        clear();
        return new Reply(Integer.parseInt(known, 9, 12, 10), known, body);
    }

    void clear() {
        filled = 0;
        head = null;
    }

    private @Nullable String findHead() {
        for (int i = 0; i + 3 < filled; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                String found = new String(bytes, 0, i, ISO_8859_1);
                bodyLength = bodyLengthOf(found);
                return found;
            }
        }
        return null;
    }

    /** Returns the length of the body, or -1 if it is chunked. */
    private static int bodyLengthOf(String head) {
        for (int at = head.indexOf("\r\n"); at >= 0; at = head.indexOf("\r\n", at + 2)) {
            if (head.regionMatches(true, at + 2, LENGTH, 0, LENGTH.length())) {
                int end = head.indexOf("\r\n", at + 2);
                return Integer.parseInt(head.substring(at + 2 + LENGTH.length(), end < 0 ? head.length() : end)
                        .strip());
            }
            if (head.regionMatches(true, at + 2, CHUNKED, 0, CHUNKED.length())) {
                return -1;
            }
        }
        return 0;
    }

    private byte @Nullable [] joinChunks(int bodyStart) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = bodyStart;
        while (true) {
            int lineEnd = lineEnd(at);
            if (lineEnd < 0) {
                return null;
            }
            int size = Integer.parseInt(new String(bytes, at, lineEnd - at, ISO_8859_1).strip(), 16);
            if (filled < lineEnd + 2 + size + 2) {
                return null;
            }
            if (size == 0) {
                return body.toByteArray();
            }
            body.write(bytes, lineEnd + 2, size);
            at = lineEnd + 2 + size + 2;
        }
    }

    private int lineEnd(int from) {
        for (int i = from; i + 1 < filled; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
