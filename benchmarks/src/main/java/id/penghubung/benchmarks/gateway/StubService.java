package id.penghubung.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

/** A service that answers every request with one kilobyte of JSON and does nothing else. */
final class StubService implements AutoCloseable {

    private static final byte[] REPLY =
            ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1024\r\n\r\n" + "{\"text\":\""
                            + "x".repeat(1013) + "\"}")
                    .getBytes(ISO_8859_1);

    private final ServerSocket server;

    StubService() {
        try {
            server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            int length = bodyLength(in);
            while (length >= 0) {
                in.skipNBytes(length);
                out.write(REPLY);
                length = bodyLength(in);
            }
        } catch (IOException gone) {
            // The gateway has closed the connection.
        }
    }

    /** Reads a head; returns the length of the body, or -1 at the end of the connection. */
    private static int bodyLength(InputStream in) throws IOException {
        int length = 0;
        StringBuilder line = new StringBuilder(128);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            String text = line.toString().strip().toLowerCase(Locale.ROOT);
            if (text.isEmpty()) {
                return length;
            }
            if (text.startsWith("content-length:")) {
                length = Integer.parseInt(
                        text.substring("content-length:".length()).strip());
            }
            line.setLength(0);
        }
        return -1;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
