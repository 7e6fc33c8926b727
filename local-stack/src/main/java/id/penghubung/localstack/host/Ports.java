package id.penghubung.localstack.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports on the loopback address. */
public final class Ports {

    /**
     * Lower bound. The range lies below that from which Linux takes the ports of outgoing connections, so that no such
     * connection occupies the port of a server that is being restarted.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    /** Increases with each call, so that this JVM does not return the same port twice before a server listens on it. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST));

    private static final int ATTEMPTS = 200;
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private Ports() {}

    /** Returns the given port, or a free one if it is 0. */
    public static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int candidate = LOWEST + Math.floorMod(NEXT.getAndIncrement(), HIGHEST - LOWEST);
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new StackException("No free port between %d and %d on this machine.".formatted(LOWEST, HIGHEST));
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
