package id.penghubung.kit.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.penghubung.kit.testing.FakeClamd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the answer that a content is clean means that it is clean. */
class ClamdScannerTest {

    private static final Duration TIMEOUT = Duration.ofMillis(500);

    @Test
    void shouldTellCleanContentsFromInfectedOnes() throws IOException {
        ClamdScanner scanner = new ClamdScanner("127.0.0.1", FakeClamd.start(), Duration.ofSeconds(10));

        assertThat(scan(scanner, new byte[200_000])).isEqualTo(ScanResult.CLEAN);
        assertThat(scan(scanner, FakeClamd.eicar())).isEqualTo(ScanResult.INFECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: Can't allocate memory ERROR\0",
                "stream: OK but not all of it\0"
            })
    void shouldNotTakeAnyOtherAnswerForClean(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answer(server, answer));

            assertThat(scan(new ClamdScanner("127.0.0.1", server.getLocalPort(), TIMEOUT), new byte[10]))
                    .isEqualTo(ScanResult.UNANSWERED);
        }
    }

    @Test
    void shouldNotWaitForAServerThatIsSilentOrAway() throws IOException {
        int port;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = silent.getLocalPort();

            assertThat(scan(new ClamdScanner("127.0.0.1", port, TIMEOUT), new byte[10]))
                    .isEqualTo(ScanResult.UNANSWERED);
        }
        assertThat(scan(new ClamdScanner("127.0.0.1", port, TIMEOUT), new byte[10]))
                .isEqualTo(ScanResult.UNANSWERED);
    }

    @Test
    void shouldNotWaitForAServerThatReadsNothing() throws IOException {
        try (ServerSocket idle = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            byte[] moreThanTheBuffersOfBothSockets = new byte[64_000_000];

            ScanResult result = assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> scan(
                            new ClamdScanner("127.0.0.1", idle.getLocalPort(), TIMEOUT),
                            moreThanTheBuffersOfBothSockets));

            assertThat(result).isEqualTo(ScanResult.UNANSWERED);
        }
    }

    private static ScanResult scan(ClamdScanner scanner, byte[] content) throws IOException {
        return scanner.scan(new ByteArrayInputStream(content));
    }

    /** Reads the whole command and content of 10 bytes, then answers. */
    private static void answer(ServerSocket server, String answer) {
        try (Socket client = server.accept()) {
            client.getInputStream().readNBytes("zINSTREAM\0".length() + 4 + 10 + 4);
            client.getOutputStream().write(answer.getBytes(US_ASCII));
        } catch (IOException clientAway) {
            // The test sees it at the client.
        }
    }
}
