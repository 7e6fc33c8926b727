package id.penghubung.kit.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.penghubung.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An S3 server that stalls, or sends without end, does not hold a request for ever. */
class StalledS3ServerTest {

    private static final String HASH = "0".repeat(64);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CountDownLatch testEnded = new CountDownLatch(1);

    @TempDir
    Path incoming;

    /** Writes what the server sends as its answer to a request. */
    private interface Answer {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    @AfterEach
    void endServer() {
        testEnded.countDown();
    }

    @Test
    void shouldGiveUpAnObjectWhoseBytesStopComing() throws IOException {
        // Given
        S3Client client = clientOf(
                out -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
                    testEnded.await();
                },
                Duration.ofSeconds(3),
                Duration.ofMinutes(10));

        // When, then
        assertTimeoutPreemptively(LIMIT, () -> {
            try (InputStream object = client.open(HASH)) {
                assertThat(object.readNBytes(3)).isEqualTo("abc".getBytes(US_ASCII));
                assertThatThrownBy(object::read).isInstanceOf(IOException.class);
            }
        });
    }

    @Test
    void shouldGiveUpAnObjectThatNeverEnds() throws IOException {
        // Given
        S3Client client = clientOf(
                out -> {
                    write(out, "HTTP/1.1 200 OK\r\n\r\n");
                    while (testEnded.getCount() > 0) {
                        out.write(new byte[1024]);
                    }
                },
                Duration.ofMinutes(10),
                Duration.ofMillis(500));

        // When, then
        assertTimeoutPreemptively(LIMIT, () -> {
            try (InputStream object = client.open(HASH)) {
                assertThatThrownBy(() -> object.transferTo(OutputStream.nullOutputStream()))
                        .isInstanceOf(IOException.class);
            }
        });
    }

    @Test
    void shouldGiveUpAnAnswerToAnUploadThatNeverEnds() throws IOException {
        // Given
        S3Client client = clientOf(
                out -> {
                    write(out, "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 10\r\n\r\nabc");
                    testEnded.await();
                },
                Duration.ofMillis(300),
                Duration.ofMinutes(10));
        S3FileStorage storage = new S3FileStorage(client, incoming);

        // When, then
        assertTimeoutPreemptively(
                LIMIT,
                () -> assertThatThrownBy(() -> storage.put(new ByteArrayInputStream(new byte[3]), 3, hash -> {}))
                        .isInstanceOf(ProblemException.class));
    }

    @Test
    void shouldReadAWholeObject() throws IOException {
        // Given
        byte[] content = new byte[300_000];
        content[299_999] = 7;
        S3Client client = clientOf(
                out -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n");
                    out.write(content);
                    out.flush();
                    testEnded.await();
                },
                LIMIT,
                LIMIT);

        // When, then
        try (InputStream object = client.open(HASH)) {
            assertThat(object.readAllBytes()).isEqualTo(content);
            assertThat(object.read()).isEqualTo(-1);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    /** Starts a server that reads the head of one request and sends the answer. */
    private static S3Client clientOf(Answer answer, Duration timeout, Duration readTimeout) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (server;
                    Socket client = server.accept()) {
                byte[] head = new byte[4096];
                if (client.getInputStream().read(head) > 0) {
                    answer.send(client.getOutputStream());
                }
            } catch (IOException | InterruptedException clientAway) {
                // The test sees it at the client.
            }
        });
        return S3Client.of(
                new TestS3Settings(server.getLocalPort(), "key", "secret", timeout, readTimeout), Clock.systemUTC());
    }
}
