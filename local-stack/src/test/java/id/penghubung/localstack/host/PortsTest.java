package id.penghubung.localstack.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void shouldNotReturnTheSamePortTwiceBeforeAServerListensOnIt() {
        var ports = IntStream.range(0, 50).map(count -> Ports.free()).boxed().toList();

        assertThat(new HashSet<>(ports)).hasSize(50);
    }

    @Test
    void shouldStayBelowThePortsOfOutgoingConnections() {
        assertThat(Ports.free()).isBetween(20_000, 31_999);
    }

    @Test
    void shouldDetectAPortInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
            assertThat(Ports.isListening(taken.getLocalPort())).isTrue();
        }
    }

    @Test
    void shouldReturnARequestedPort() {
        assertThat(Ports.orFree(8080)).isEqualTo(8080);
    }
}
