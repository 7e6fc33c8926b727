package id.penghubung.localstack;

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
     * Below the range from which Linux takes the ports of outgoing connections, so that none of those sits on the port of
     * a server that is being restarted.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    /** Counts on, so that this JVM never gives the same port twice before somebody listens there. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST));

    private static final int ATTEMPTS = 200;
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private Ports() {}

    /** The given port, or a free one if it is 0. */
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
