package id.penghubung.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that sends back what it receives, behind the proxy. */
@Timeout(60)
class DelayedServerTest {

    private static final int LENGTH = 100_000;

    private ServerSocket server;
    private DelayedServer delayed;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        delayed = DelayedServer.before(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
    }

    @AfterEach
    void stop() throws IOException {
        delayed.close();
        server.close();
    }

    @Test
    void shouldPassOnEachByteInBothDirections() throws IOException {
        byte[] sent = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            sent[i] = (byte) (i * 31);
        }
        try (Socket client = connect()) {
            Thread.ofVirtual().start(() -> write(client, sent));

            assertThat(client.getInputStream().readNBytes(LENGTH)).isEqualTo(sent);
        }
    }

    @Test
    void shouldDelayEachAnswer() throws IOException {
        Duration delay = Duration.ofMillis(30);
        try (Socket client = connect()) {
            delayed.delayBy(delay);
            long sentAt = System.nanoTime();

            write(client, new byte[] {1});

            assertThat(client.getInputStream().read()).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - sentAt)).isGreaterThanOrEqualTo(delay);
        }
    }

    @Test
    void shouldCloseTheConnectionWhenTheServerDoes() throws IOException {
        try (Socket client = connect()) {
            client.shutdownOutput();

            assertThat(client.getInputStream().read())
                    .as("the end of the answer")
                    .isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), delayed.port());
    }

    private static void write(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException gone) {
                        // The proxy has closed the connection.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }
}
