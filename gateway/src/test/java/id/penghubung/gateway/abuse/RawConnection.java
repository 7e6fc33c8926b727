package id.penghubung.gateway.abuse;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** TCP connection to the gateway from any address of this machine. Sends the bytes unchanged. */
final class RawConnection implements AutoCloseable {

    /** Read timeout in milliseconds, longer than every limit of the gateway in these tests. */
    private static final int TIMEOUT_MILLIS = 60_000;

    private static final int SMALL_WINDOW = 4 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private RawConnection(URI gateway, String address, boolean slow) throws IOException {
        socket = new Socket();
        if (slow) {
            socket.setReceiveBufferSize(SMALL_WINDOW);
        }
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = slow ? socket.getInputStream() : new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    static RawConnection to(URI gateway) throws IOException {
        return from("127.0.0.1", gateway);
    }

    /**
     * Connects to the gateway from an address.
     *
     * @param address any of 127.0.0.0/8, all of which are this machine
     */
    static RawConnection from(String address, URI gateway) throws IOException {
        return new RawConnection(gateway, address, false);
    }

    /** Connects with a small receive buffer, so that a client that does not read is detected soon. */
    static RawConnection slowReader(String address, URI gateway) throws IOException {
        return new RawConnection(gateway, address, true);
    }

    RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawConnection send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /**
     * Sends as much as the gateway accepts. The gateway may respond and close in the meantime.
     *
     * @return whether all bytes were sent
     */
    boolean trySend(byte[] bytes) {
        try {
            send(bytes);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Returns the next final response, or null if the gateway closed or reset the connection instead. */
    @Nullable
    RawResponse response() throws IOException {
        try {
            RawResponse next = RawResponse.read(in);
            while (next != null && next.status() < 200) {
                next = RawResponse.read(in);
            }
            return next;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Neither a response nor a closed connection after " + TIMEOUT_MILLIS + " ms", e);
        } catch (SocketException closed) {
            return null;
        }
    }

    /** Returns the next response, even if it is only interim. */
    @Nullable
    RawResponse interim() throws IOException {
        return RawResponse.read(in);
    }

    /** Reads the next response and returns whether the connection ended before the response did. */
    boolean endsDuringResponse() throws IOException {
        try {
            return response() == null;
        } catch (EOFException cut) {
            return true;
        }
    }

    /**
     * Reads the next response and returns whether the connection ended before the response did, or the response reports a
     * failure of the service: one that arrives together with the head, or late, is known before the head is forwarded.
     */
    boolean endsDuringResponseOrReportsFailure() throws IOException {
        try {
            RawResponse response = response();
            return response == null || response.status() == 502 || response.status() == 504;
        } catch (EOFException cut) {
            return true;
        }
    }

    /** Reads and discards one byte. Returns false if the gateway has closed the connection. */
    boolean readByte() throws IOException {
        try {
            return in.read() >= 0;
        } catch (SocketException closed) {
            return false;
        }
    }

    /**
     * Reads until the gateway closes the connection, which it must do within its limits.
     *
     * @return the number of bytes received before
     */
    long awaitClose() throws IOException {
        byte[] buffer = new byte[8 * 1024];
        long received = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                received += read;
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Not closed after " + TIMEOUT_MILLIS + " ms", e);
        } catch (SocketException closed) {
            // A reset connection is closed, too.
        }
        return received;
    }

    /** Signals that nothing more will be sent (FIN), but can still read. */
    void halfClose() throws IOException {
        socket.shutdownOutput();
    }

    /** Resets the connection (RST). */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
