package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that violate or strain HTTP are rejected before they reach a service, or reach it correctly. */
@QuarkusTest
@WithTestResource(HostileServices.class)
class MalformedRequestsTest extends AbuseTest {

    private static final String GET = "GET /v1/complaints/x HTTP/1.1\r\nHost: x\r\n";
    private static final String POST = "POST /v1/complaints/x HTTP/1.1\r\nHost: x\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final int LONGER_THAN_A_HEAD = 20_000;

    /** Name for the test report, and the bytes to send. */
    record Sent(String name, String bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sent> malformed() {
        return Stream.of(
                new Sent("empty header name", GET + ": a\r\n\r\n"),
                new Sent("blank header name", GET + " : a\r\n\r\n"),
                new Sent("overlong header name", GET + "X".repeat(LONGER_THAN_A_HEAD) + ": a\r\n\r\n"),
                new Sent("overlong header value", GET + "X: " + "a".repeat(LONGER_THAN_A_HEAD) + "\r\n\r\n"),
                new Sent("more headers than fit", GET + "X: a\r\n".repeat(LONGER_THAN_A_HEAD / 3) + "\r\n"),
                new Sent("non-ASCII header name", GET + "X-\u00e9: a\r\n\r\n"),
                new Sent("header name with a space", GET + "X Y: a\r\n\r\n"),
                new Sent("space before the colon", POST + "Content-Length : 3\r\n\r\nabc"),
                new Sent("header line without a colon", GET + "Nonsense\r\n\r\n"),
                new Sent("header name with parentheses", GET + "X(Y): a\r\n\r\n"),
                new Sent("NUL in a header value", GET + "X-Odd: a\u0000b\r\n\r\n"),
                new Sent("control character in a header value", GET + "X-Odd: a\u0001b\r\n\r\n"),
                new Sent("DEL in a header value", GET + "X-Odd: a\u007fb\r\n\r\n"),
                new Sent("bare CR in a header value", GET + "X-Odd: a\rX-User-Id: 1\r\n\r\n"),
                new Sent("NUL in a header name", GET + "X\u0000: a\r\n\r\n"),
                new Sent("control character in the target", "GET /v1/complaints/\u0001 HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("two different lengths", POST + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"),
                new Sent("two different lengths in one line", POST + "Content-Length: 3, 5\r\n\r\nabcde"),
                new Sent("length that is no number", POST + "Content-Length: ten\r\n\r\nabc"),
                new Sent("negative length", POST + "Content-Length: -1\r\n\r\n"),
                new Sent("length with a sign", POST + "Content-Length: +3\r\n\r\nabc"),
                new Sent("hexadecimal length", POST + "Content-Length: 0x3\r\n\r\nabc"),
                new Sent("length beyond a long", POST + "Content-Length: 99999999999999999999\r\n\r\nabc"),
                new Sent("empty length", POST + "Content-Length:\r\n\r\n"),
                new Sent("chunked twice", POST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
                new Sent(
                        "chunked in two lines",
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Sent("identity", POST + "Transfer-Encoding: identity\r\n\r\nabc"),
                new Sent("unknown transfer coding", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                new Sent("gzip, chunked", POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
                new Sent("chunked, gzip", POST + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
                new Sent("chunked with a parameter", POST + "Transfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n"),
                new Sent("chunked after a control", POST + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n"),
                new Sent(
                        "chunked in HTTP/1.0",
                        "POST /v1/complaints/x HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Sent("chunk size that is no number", CHUNKED + "zz\r\nabc\r\n0\r\n\r\n"),
                new Sent("empty chunk size", CHUNKED + "\r\nabc\r\n0\r\n\r\n"),
                new Sent("huge chunk size", CHUNKED + "ffffffffffffffff\r\nabc\r\n0\r\n\r\n"),
                new Sent("negative chunk size", CHUNKED + "-3\r\nabc\r\n0\r\n\r\n"),
                new Sent("chunk size with 0x", CHUNKED + "0x3\r\nabc\r\n0\r\n\r\n"),
                new Sent("chunk without its line end", CHUNKED + "3\r\nabc0\r\n\r\n"),
                new Sent("chunk longer than announced", CHUNKED + "3\r\nabcdef\r\n0\r\n\r\n"),
                new Sent("endless chunk extension", CHUNKED + "3;" + "x".repeat(100_000)),
                new Sent("endless trailer", CHUNKED + "0\r\n" + "X: a\r\n".repeat(20_000)),
                new Sent("trailer with an empty name", CHUNKED + "3\r\nabc\r\n0\r\n: a\r\n\r\n"),
                new Sent("authority form", "CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n"),
                new Sent("authority form with a path", "CONNECT /v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("asterisk form", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("asterisk form with another method", "GET * HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("absolute form of another scheme", "GET ftp://x/v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("target without a slash", "GET v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("HTTP/0.9", "GET /v1/complaints/x\r\n\r\n"),
                new Sent("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                new Sent("HTTP/2 without its preface", "GET /v1/complaints/x HTTP/2.0\r\nHost: x\r\n\r\n"),
                new Sent("HTTP/1.10", "GET /v1/complaints/x HTTP/1.10\r\nHost: x\r\n\r\n"),
                new Sent("HTTP/9.9", "GET /v1/complaints/x HTTP/9.9\r\nHost: x\r\n\r\n"),
                new Sent("no version", "GET /v1/complaints/x \r\nHost: x\r\n\r\n"),
                new Sent("method that is no token", "G(T /v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("no method", " /v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent(
                        "overlong target",
                        "GET /v1/complaints/" + "a".repeat(LONGER_THAN_A_HEAD) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("TLS handshake", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n"),
                new Sent("no Host", "GET /v1/complaints/x HTTP/1.1\r\n\r\n"),
                new Sent("two Hosts", GET + "Host: y\r\n\r\n"),
                new Sent("empty Host", "GET /v1/complaints/x HTTP/1.1\r\nHost:\r\n\r\n"),
                new Sent("Host with a path", "GET /v1/complaints/x HTTP/1.1\r\nHost: x/y\r\n\r\n"),
                new Sent("Host with a user", "GET /v1/complaints/x HTTP/1.1\r\nHost: a@x\r\n\r\n"),
                new Sent("Host with a space", "GET /v1/complaints/x HTTP/1.1\r\nHost: x y\r\n\r\n"),
                new Sent("Host with a bad port", "GET /v1/complaints/x HTTP/1.1\r\nHost: x:port\r\n\r\n"));
    }

    /**
     * Returns unusual but valid requests.
     *
     * @return each request with the number of body bytes that reach the service
     */
    static Stream<org.junit.jupiter.params.provider.Arguments> harmless() {
        return Stream.of(
                harmless("ordinary GET", GET + "\r\n", 0),
                harmless("ordinary POST", POST + "Content-Length: 3\r\n\r\nabc", 3),
                harmless("chunks", CHUNKED + "3\r\nabc\r\n0\r\n\r\n", 3),
                harmless("chunk extension", CHUNKED + "3;a=b;c=\"d\"\r\nabc\r\n0\r\n\r\n", 3),
                harmless("chunk size with zeros in front", CHUNKED + "0003\r\nabc\r\n000\r\n\r\n", 3),
                harmless("trailer", CHUNKED + "3\r\nabc\r\n0\r\nX-Trailer: a\r\n\r\n", 3),
                harmless("trailer that pretends", CHUNKED + "3\r\nabc\r\n0\r\nContent-Length: 9\r\n\r\n", 3),
                harmless(
                        "Connection that names the length",
                        POST + "Connection: content-length\r\nContent-Length: 3\r\n\r\nabc",
                        3),
                harmless(
                        "Connection that names the coding",
                        POST
                                + "Connection: transfer-encoding\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                        3),
                harmless("Connection that names the host", GET + "Connection: host, authorization\r\n\r\n", 0),
                harmless("Connection that names nothing", GET + "Connection: ,,,\r\n\r\n", 0),
                harmless(
                        "Upgrade to h2c",
                        GET + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n",
                        0),
                harmless(
                        "Upgrade to websocket",
                        GET + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                        0),
                harmless("GET with a body", GET + "Content-Length: 3\r\n\r\nabc", 3),
                harmless("empty lines in front", "\r\n\r\n" + GET + "\r\n", 0),
                harmless("non-ASCII header value", GET + "X-Name: Jos\u00e9\r\n\r\n", 0),
                harmless("tabs and spaces around a value", GET + "X-Odd: \t a \t \r\n\r\n", 0),
                harmless("unknown method", "BREW /v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n", 0));
    }

    private static org.junit.jupiter.params.provider.Arguments harmless(String name, String bytes, int length) {
        return org.junit.jupiter.params.provider.Arguments.of(new Sent(name, bytes), length);
    }

    /** Returns requests that a server may either reject or repair (RFC 9110, RFC 9112). */
    static Stream<Sent> rejectedOrRepaired() {
        return Stream.of(
                new Sent("obsolete folding", GET + "X-Folded: a\r\n b\r\n\tc\r\n\r\n"),
                new Sent("folding of the first header", "GET /v1/complaints/x HTTP/1.1\r\n Host: x\r\nHost: x\r\n\r\n"),
                new Sent("folded length", POST + "Content-Length:\r\n 3\r\n\r\nabc"),
                new Sent("two equal lengths", POST + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc"),
                new Sent("two equal lengths in one line", POST + "Content-Length: 3, 3\r\n\r\nabc"),
                new Sent("absolute form", "GET http://x/v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("absolute form of another host", "GET http://y/v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent(
                        "length with transfer coding",
                        POST + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                new Sent(
                        "transfer coding with length",
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"),
                new Sent("unknown Expect", POST + "Expect: 200-maybe\r\nContent-Length: 3\r\n\r\nabc"),
                new Sent("long chunk extension", CHUNKED + "3;" + "x".repeat(10_000) + "\r\nabc\r\n0\r\n\r\n"),
                // Netty uses the lower 32 bits; the request to the service gets new framing.
                new Sent("chunk size beyond an int", CHUNKED + "100000003\r\nabc\r\n0\r\n\r\n"),
                new Sent("space behind a chunk size", CHUNKED + "3 \r\nabc\r\n0\r\n\r\n"),
                new Sent("lines ended by LF", "GET /v1/complaints/x HTTP/1.1\nHost: x\n\n"),
                new Sent("HTTP/1.2", "GET /v1/complaints/x HTTP/1.2\r\nHost: x\r\n\r\n"),
                new Sent("HTTP/1.0 without a Host", "GET /v1/complaints/x HTTP/1.0\r\n\r\n"),
                new Sent("fragment in the target", "GET /v1/complaints/x#y HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("TRACE", "TRACE /v1/complaints/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                new Sent("several spaces in the request line", "GET  /v1/complaints/x  HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void shouldRejectMalformedRequests(Sent request) throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.trySend(bytes(request));

            RawResponse response = client.response();

            if (response != null) {
                assertThat(response.status()).isIn(400, 404, 405, 413, 414, 417, 431, 501, 505);
            }
            assertThat(upstream.report().completed()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void shouldForwardUnusualButValidRequests(Sent request, int length) throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(bytes(request));

            RawResponse response = client.response();

            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).matches("[A-Z]+ /v1/complaints/x " + length + " -");
        }
    }

    @ParameterizedTest
    @MethodSource("rejectedOrRepaired")
    void shouldRejectOrRepairAmbiguousRequests(Sent request) throws IOException {
        try (RawConnection client = RawConnection.to(gateway)) {
            client.send(bytes(request));

            RawResponse response = client.response();

            if (response != null) {
                assertThat(response.status()).isIn(200, 400, 404, 405, 417, 431, 501, 505);
            }
        }
    }

    @Test
    void shouldAnswer260RequestsWithAnEmptyHeaderName() throws IOException {
        List<RawConnection> clients = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            RawConnection client = RawConnection.to(gateway);
            clients.add(client);
            client.send("GET /v1/categories HTTP/1.1\r\nHost: x\r\n: a\r\n\r\n");
        }

        for (RawConnection client : clients) {
            RawResponse response = client.response();

            assertThat(response).isNotNull();
            assertThat(response.status()).isIn(400, 429);
            client.close();
        }
    }

    private static byte[] bytes(Sent request) {
        return request.bytes().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
