package id.penghubung.gateway.abuse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Creates damaged requests from valid ones. The same seed and number give the same bytes.
 *
 * <p>Each request has a mark with a checksum, which identifies its response. Each body is itself a request for a target that
 * contains {@code canary}.
 */
final class RequestMutator {

    private static final List<String> VALID_REQUESTS = List.of(
            "GET /v1/complaints/fuzz?page=1 HTTP/1.1\r\nHost: x\r\nX-Mark: MARK\r\nAccept: */*\r\n\r\n",
            "GET /v1/tracking/KK-1 HTTP/1.1\r\nHost: x\r\nX-Mark: MARK\r\nAccess-Code: abc\r\nCookie: a=b\r\n\r\n",
            "POST /v1/complaints HTTP/1.1\r\nHost: x\r\nX-Mark: MARK\r\nContent-Type: application/json\r\n"
                    + "Content-Length: LENGTH\r\n\r\nBODY",
            "POST /v1/complaints HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nX-Mark: MARK\r\n\r\n"
                    + "HEXLENGTH;a=b\r\nBODY\r\n0\r\nX-Trailer: a\r\n\r\n",
            "PUT /v1/cases/7 HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\nX-Mark: MARK\r\nIf-Match: \"7\"\r\n"
                    + "Content-Length: LENGTH\r\n\r\nBODY",
            "GET /v1/triage HTTP/1.1\r\nHost: x\r\nX-Mark: MARK\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Origin: https://evil.example\r\n\r\n",
            "OPTIONS /v1/complaints HTTP/1.1\r\nHost: x\r\nX-Mark: MARK\r\nOrigin: https://evil.example\r\n"
                    + "Access-Control-Request-Method: POST\r\n\r\n",
            "DELETE /v1/complaints/1 HTTP/1.1\r\nHost: x\r\nX-Mark: MARK\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n",
            "GET /q/health/live HTTP/1.1\r\nHost: x\r\nX-Mark: MARK\r\n\r\n");

    /** Fragments that are inserted at any position. */
    private static final List<String> FRAGMENTS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\r\n\r\n",
            "\u0000",
            "\u000b",
            "\t",
            " ",
            ":",
            ";",
            "/",
            "//",
            "/../",
            "%2f",
            "%00",
            "%",
            "?",
            "#",
            "@",
            "*",
            "\u00e9",
            "\u00ff",
            "\u007f",
            "0\r\n\r\n",
            "-1",
            "ffffffffffffffff\r\n",
            " HTTP/1.1",
            "HTTP/1.0",
            "HTTP/2.0",
            "CONNECT ",
            "http://y/");

    /** Header lines that are inserted or replace a line. */
    private static final List<String> LINES = List.of(
            ": a",
            " folded",
            "\tfolded",
            "Nonsense",
            "Host: y",
            "Host:",
            "Content-Length: 0",
            "Content-Length: 5",
            "Content-Length: 100000",
            "Content-Length: -1",
            "Content-Length: +5",
            "Content-Length: 5, 5",
            "Content-Length: 99999999999999999999",
            "Content-Length : 5",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding:\u000bchunked",
            "Connection: close",
            "Connection: content-length",
            "Connection: host, transfer-encoding, x-mark",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABk",
            "TE: trailers",
            "Authorization: Bearer a.b.c",
            "Authorization: \u0001",
            "X-Forwarded-For: 1.2.3.4, \u00e9",
            "X-Forwarded-For:",
            "X-Request-Id: " + "a".repeat(300),
            "traceparent: 00-zz",
            "Origin: null",
            "X-\u00e9: a",
            "X-Odd: a\u0000b",
            "X-Odd: a\rb",
            "Accept-Language: ,,,;q=",
            "Accept: /",
            "Range: bytes=0-0,1-,-1");

    private final long seed;

    RequestMutator(long seed) {
        this.seed = seed;
    }

    /**
     * Returns the request with this number.
     *
     * @param mark mark that identifies its response
     * @param canary last part of the target in its body
     */
    byte[] request(int number, String mark, String canary) {
        Random random = new Random(seed * 1_000_003 + number);
        byte[] bytes = text(validRequest(mark, canary, random));
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            bytes = mutate(bytes, random);
        }
        return bytes;
    }

    private static String validRequest(String mark, String canary, Random random) {
        String body = "GET /v1/complaints/" + canary + " HTTP/1.1\r\nHost: x\r\n\r\n";
        return pick(VALID_REQUESTS, random)
                .replace("MARK", mark)
                .replace("HEXLENGTH", Integer.toHexString(body.length()))
                .replace("LENGTH", Integer.toString(body.length()))
                .replace("BODY", body);
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(12)) {
            case 0 -> replace(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replace(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 2 -> replace(bytes, at, at + 1 + random.nextInt(8), new byte[0]);
            case 3 ->
                replace(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(40))));
            case 4 -> replace(bytes, at, at, text(pick(FRAGMENTS, random)));
            case 5 -> replace(bytes, at, at, text(pick(FRAGMENTS, random).repeat(1 + random.nextInt(50))));
            case 6 -> {
                int line = lineStart(bytes, at);
                yield replace(bytes, line, nextLine(bytes, line), new byte[0]);
            }
            case 7 -> {
                int line = lineStart(bytes, at);
                yield replace(bytes, line, line, Arrays.copyOfRange(bytes, line, nextLine(bytes, line)));
            }
            case 8 -> replace(bytes, at, at, text("x".repeat(random.nextInt(20_000))));
            case 9 -> {
                int line = lineStart(bytes, at);
                yield replace(bytes, line, nextLine(bytes, line), text(pick(LINES, random) + "\r\n"));
            }
            default -> {
                int line = nextLine(bytes, 0);
                yield replace(bytes, line, line, text(pick(LINES, random) + "\r\n"));
            }
        };
    }

    private static int lineStart(byte[] bytes, int at) {
        int start = Math.min(at, bytes.length);
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int nextLine(byte[] bytes, int at) {
        int next = at;
        while (next < bytes.length && bytes[next] != '\n') {
            next++;
        }
        return Math.min(next + 1, bytes.length);
    }

    private static byte[] replace(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length + by.length);
        result.write(bytes, 0, Math.min(from, bytes.length));
        result.writeBytes(by);
        int rest = Math.min(to, bytes.length);
        result.write(bytes, rest, bytes.length - rest);
        return result.toByteArray();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
