package id.penghubung.systemtests.abuse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many connections from one address that send the same bytes and stay open. */
final class HostileConnections implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 90_000;

    private final List<Socket> sockets = new ArrayList<>();

    private HostileConnections() {}

    static HostileConnections open(int number, URI gateway, String sent) throws IOException {
        var connections = new HostileConnections();
        for (int i = 0; i < number; i++) {
            var socket = new Socket(
                    InetAddress.getByName(gateway.getHost()), gateway.getPort(), InetAddress.getByName("127.0.0.1"), 0);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            connections.sockets.add(socket);
            connections.send(socket, sent);
        }
        return connections;
    }

    /** Sends the text on each connection that is still open. */
    void send(String more) {
        sockets.forEach(socket -> send(socket, more));
    }

    private void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            // The gateway has closed this connection, as the test expects for all of them.
        }
    }

    /**
     * Waits until each connection has been answered or closed.
     *
     * @return the status lines of the answers
     */
    List<String> awaitStatusLines() throws IOException {
        var statusLines = new ArrayList<String>();
        for (var socket : sockets) {
            var statusLine = statusLine(socket);
            if (!statusLine.isEmpty()) {
                statusLines.add(statusLine);
            }
        }
        return statusLines;
    }

    private static String statusLine(Socket socket) throws IOException {
        var statusLine = new StringBuilder();
        try {
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                statusLine.append((char) c);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Neither an answer nor a closed connection after " + TIMEOUT_MILLIS + " ms", e);
        } catch (SocketException reset) {
            return "";
        }
        return statusLine.toString();
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
