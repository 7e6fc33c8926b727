package id.penghubung.gateway.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Raw connection to the gateway. Sends bytes unchanged. */
public final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    public RawClient(URI base) throws IOException {
        this(base, 0);
    }

    /** @param receiveBuffer size of the receive buffer of the operating system in bytes; 0 for the default */
    public RawClient(URI base, int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        socket.setSoTimeout(TIMEOUT_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Sends the text with CRLF line ends. */
    public RawClient send(String text) throws IOException {
        return send(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Returns whether bytes can be read without waiting. */
    public boolean answered() throws IOException {
        return in.ready();
    }

    /** Returns the next line of the response, or null if the gateway has closed the connection. */
    public String line() throws IOException {
        return in.readLine();
    }

    /** Returns the next line that starts with the text, or null if the gateway has closed the connection before. */
    public String lineThatBegins(String beginning) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = in.readLine();
        }
        return line;
    }

    /** Returns whether a part of the response has arrived. */
    public boolean hasAnswer() throws IOException {
        return in.ready();
    }

    /** Returns everything that arrives until the gateway closes the connection. */
    public String rest() throws IOException {
        StringBuilder rest = new StringBuilder();
        String line = in.readLine();
        while (line != null) {
            rest.append(line).append('\n');
            line = in.readLine();
        }
        return rest.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
