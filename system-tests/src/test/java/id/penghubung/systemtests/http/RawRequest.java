package id.penghubung.systemtests.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A request that is written to the socket as given, for cases in which an HTTP client would change or reject it. */
public final class RawRequest {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final URI gateway;
    private final String requestLine;
    private final List<String> headers = new ArrayList<>();

    public RawRequest(URI gateway, String method, String target) {
        this.gateway = gateway;
        this.requestLine = method + " " + target + " HTTP/1.1";
        header("Host", gateway.getAuthority());
    }

    public RawRequest header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    public ApiResponse send() {
        return send(body -> {});
    }

    /**
     * Sends the request and reads the response while the body is still being written, because a server may reject it
     * before its end.
     */
    public ApiResponse send(BodyWriter body) {
        header("Connection", "close");
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            out.write((requestLine + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(ISO_8859_1));
            var writer = Thread.ofVirtual().start(() -> writeUntilClosed(body, out));
            try {
                return readAnswer(new BufferedInputStream(socket.getInputStream()));
            } finally {
                writer.interrupt();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
    }

    private static void writeUntilClosed(BodyWriter body, OutputStream out) {
        try {
            body.writeTo(out);
            out.flush();
        } catch (IOException closed) {
            // The server has closed the connection after its response, which is read by the caller.
        }
    }

    private ApiResponse readAnswer(InputStream in) throws IOException {
        var status = readLine(in);
        var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            var colon = line.indexOf(':');
            fields.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        var answered = HttpHeaders.of(fields, (name, value) -> true);
        return new ApiResponse(
                requestLine, Integer.parseInt(status.split(" ", -1)[1]), answered, readBody(in, answered));
    }

    private static String readBody(InputStream in, HttpHeaders headers) throws IOException {
        var length = headers.firstValueAsLong("Content-Length");
        return length.isPresent()
                ? new String(in.readNBytes((int) length.getAsLong()), UTF_8)
                : new String(in.readAllBytes(), UTF_8);
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection ended before the answer did, after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Writes the body of a request. */
    @FunctionalInterface
    public interface BodyWriter {
        void writeTo(OutputStream out) throws IOException;
    }
}
