package id.penghubung.gateway.abuse;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Response of the gateway, parsed strictly: anything that is not HTTP is an error.
 *
 * @param headers headers by name in lower case
 */
record RawResponse(int status, Map<String, String> headers, String body) {

    /** Status line. Rejections by the framework repeat the protocol of the request if it has the form of one. */
    private static final Pattern STATUS_LINE =
            Pattern.compile("(?:HTTP/1\\.[01] ([1-5][0-9]{2})|\\S+/[0-9]+\\.[0-9]+ (4[0-9]{2}|50[15])) .*");

    /** Returns the next response, or null if the connection ended before it began. */
    static @Nullable RawResponse read(InputStream in) throws IOException {
        String start = line(in);
        if (start == null) {
            return null;
        }
        var parts = STATUS_LINE.matcher(start);
        if (!parts.matches()) {
            throw new ProtocolException("Not a status line: " + start);
        }
        int status = Integer.parseInt(parts.group(1) == null ? parts.group(2) : parts.group(1));
        Map<String, String> headers = new TreeMap<>();
        for (String header = whole(in); !header.isEmpty(); header = whole(in)) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("Not a header: " + header);
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return new RawResponse(status, headers, body(in, status, headers));
    }

    private static String body(InputStream in, int status, Map<String, String> headers) throws IOException {
        if (status < 200 || status == 204 || status == 304) {
            return "";
        }
        if (headers.containsKey("transfer-encoding")) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        if (length == null) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        return text(in, Integer.parseInt(length));
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        int size = Integer.parseInt(whole(in), 16);
        while (size > 0) {
            body.append(text(in, size));
            whole(in);
            size = Integer.parseInt(whole(in), 16);
        }
        whole(in);
        return body.toString();
    }

    private static String text(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The connection ended during a body");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String whole(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            throw new EOFException("The connection ended during a response");
        }
        return line;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line.write(c);
        }
        if (line.size() > 0) {
            throw new EOFException("The connection ended during a line: " + line);
        }
        return null;
    }
}
