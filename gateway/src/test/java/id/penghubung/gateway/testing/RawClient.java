package id.penghubung.gateway.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A bare connection to the gateway: no client tidies up what is sent. */
public final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    public RawClient(URI base) throws IOException {
        this(base, 0);
    }

    /**
     * @param receiveBuffer bytes that the system takes before it stops the gateway; 0 for as many as it likes
     */
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

    /** Sends the text as it is, every line ended as HTTP wants it. */
    public RawClient send(String text) throws IOException {
        return send(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Whether something can be read without waiting. */
    public boolean answered() throws IOException {
        return in.ready();
    }

    /** One line of the answer, null when the gateway has closed. */
    public String line() throws IOException {
        return in.readLine();
    }

    /** The next line with that beginning; null when the gateway has closed before. */
    public String lineThatBegins(String beginning) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = in.readLine();
        }
        return line;
    }

    /** Whether some of the answer is there. */
    public boolean hasAnswer() throws IOException {
        return in.ready();
    }

    /** All that still comes until the gateway closes. */
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
